// Both banks: what every reader sees, what is frozen, and what is on its way between them.

import {find, make, redraw} from './dom.js';
import {now} from './live.js';
import {money, t} from './texts.js';

const MOST_ACCOUNTS = 4;
const cents = amount => Math.round(Number(amount) * 100);

/** In cents: what has left one bank and is at none. Negative when it is at both. */
export function onItsWay() {
  return -Object.values(now.banks).reduce((sum, bank) => sum + cents(bank.moved), 0);
}

const held = bank => bank.accounts.reduce((sum, account) => sum + cents(account.balance) + cents(account.frozen), 0);

/** Of both banks, in cents. */
export const total = () => Object.values(now.banks).reduce((sum, bank) => sum + held(bank), 0);

export function drawMoney() {
  const banks = Object.values(now.banks).sort((left, right) => left.database.localeCompare(right.database));
  redraw(find('#banks'), banks.map(bank));
  const way = onItsWay();
  redraw(find('#sum'), banks.length === 2 ? [
    make('span', {}, `${money(held(banks[0]) / 100)} + ${money(held(banks[1]) / 100)}`),
    way ? make('b', {class: way > 0 ? 'way' : 'too-much'}, ` ${way > 0 ? '+' : '−'} ${money(Math.abs(way) / 100)} ${t(way > 0 ? 'money.way' : 'money.twice')}`) : null,
    make('b', {}, ` = ${money((total() + way) / 100)}`),
  ] : []);
}

function bank(one) {
  const letter = one.database.slice(-1).toUpperCase();
  const frozen = one.accounts.some(account => cents(account.frozen) > 0);
  return make('article', {class: `bank ${one.readable ? '' : 'unread'}`, 'data-database': one.database},
    make('h3', {}, t('bank', letter), make('span', {}, one.database)),
    one.readable ? null : make('p', {class: 'tag harm'}, t('money.unread')),
    make('table', {},
      make('tbody', {}, one.accounts.slice(0, MOST_ACCOUNTS).map(account => make('tr', {'data-account': account.id},
        make('th', {scope: 'row'}, account.id),
        make('td', {class: 'balance'}, money(account.balance)),
        frozen ? make('td', {class: 'frozen'}, cents(account.frozen) ? t('money.frozen', money(account.frozen)) : '') : null)))));
}
