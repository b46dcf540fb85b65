// The form of a client of the banks.

import {find, make, redraw, toast} from './dom.js';
import {now} from './live.js';
import {post} from './session.js';
import {chosenTransfer, follow, payerOf} from './sequence.js';
import {registered} from './live.js';
import {t} from './texts.js';

let listed = '';
let lastSent = null;

export function openTransfer() {
  find('#transfer').addEventListener('submit', event => {
    event.preventDefault();
    send({
      transferId: crypto.randomUUID(),
      fromAccount: find('#from').value, toAccount: find('#to').value, amount: find('#amount').value.trim(),
    });
  });
  find('#from').addEventListener('change', () => other('#from', '#to'));
  find('#to').addEventListener('change', () => other('#to', '#from'));
  find('#again').addEventListener('click', () => {
    const transfer = chosenTransfer();
    const known = transfer.sent ?? registered(transfer.id);
    send({transferId: transfer.id, fromAccount: payerOf(transfer), toAccount: known.toAccount, amount: String(known.amount)});
  });
}

/** Both at one bank is nothing that a transfer is about: the other side changes to the other bank. */
function other(changed, kept) {
  const bank = find(changed).value.charAt(0);
  if (find(kept).value.charAt(0) === bank) {
    find(kept).value = [...find(kept).options].find(option => option.value.charAt(0) !== bank)?.value ?? '';
  }
}

export function drawTransfer() {
  const accounts = Object.values(now.banks).sort((left, right) => left.database.localeCompare(right.database)).flatMap(bank => bank.accounts.map(account => account.id));
  if (accounts.join() !== listed) {
    listed = accounts.join();
    for (const [selector, first] of [['#from', 'A'], ['#to', 'B']]) {
      const kept = find(selector).value;
      find(selector).replaceChildren(...accounts.map(id => make('option', {value: id}, id)));
      find(selector).value = accounts.includes(kept) ? kept : accounts.find(id => id.startsWith(first)) ?? '';
    }
  }
  const transfer = chosenTransfer();
  redraw(find('#said'), lastSent ? [make('span', {}, t('transfer.sent', lastSent.transferId.slice(0, 8), lastSent.bank))] : []);
  find('#again').disabled = !(transfer?.sent ?? registered(transfer?.id));
}

async function send(order) {
  if (!/^\d+(\.\d+)?$/.test(order.amount)) {
    toast(t('transfer.noAmount'), true);
    return;
  }
  follow();
  try {
    lastSent = await post('/api/transfers', order);
    drawTransfer();
  } catch (refused) {
    toast(refused.message, true);
  }
}
