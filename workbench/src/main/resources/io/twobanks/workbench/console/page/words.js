// What is so now, in plain words: what has happened, what happens next, and whose turn it is.

import {waitsAtDesk} from './desk.js';
import {command, dots, find, make, redraw} from './dom.js';
import {isUsed, now} from './live.js';
import {onItsWay, total} from './money.js';
import {chosenTransfer, payerOf, stateOf} from './sequence.js';
import {money, shown, t} from './texts.js';

/** Money that nothing explains for so long is not just a look between two moments. */
const PATIENCE_MILLIS = 3000;
let unexplainedSince = null;

export function drawWords(run) {
  const said = judge(run);
  find('#words-tag').replaceChildren(make('span', {class: `tag ${said.sign}`}, t(`sign.${said.sign}`)));
  const part = (name, text) => make('div', {}, make('dt', {}, t(`words.${name}`)), make('dd', {}, text));
  redraw(find('#words'), [
    make('p', {class: `head ${said.sign}`}, dots(...said.dots), make('b', {}, t(`say.${said.key}.head`, ...said.values))),
    make('dl', {}, part('what', t(`say.${said.key}.what`, ...said.values)), part('next', t(`say.${said.key}.next`, ...said.values)),
      part('turn', [t(`say.${said.key}.turn`, ...said.values), said.command ? command(said.command) : ''])),
  ]);
}

function judge(run) {
  const kept = explained(run);
  const way = onItsWay();
  const amount = money(Math.abs(way) / 100);
  const dead = now.processes.find(process => process.state === 'ENDED');
  const frozen = now.processes.find(process => process.state === 'FROZEN');
  const waiting = now.waiting[0];
  const open = way !== 0 || kept.length > 0;
  const half = legs(way, open);
  const unexplained = isLong(way !== 0 && !kept.length && Object.values(now.banks).every(bank => bank.readable));
  const list = kept.join(t('and'));
  if (waiting) {
    return {key: 'held', sign: 'held', dots: half, values: [waiting.transfer.slice(0, 8), waiting.point], command: `./twobanks release ${waiting.point}`};
  }
  if (dead) {
    const key = way ? 'deadHalf' : kept.length ? 'deadOpen' : 'dead';
    return {key, sign: open ? 'wait' : 'harm', dots: half, values: [dead.name, amount, list || t('kept.nothing')], command: `./twobanks restart ${dead.name}`};
  }
  if (frozen) {
    return {key: 'frozen', sign: 'ice', dots: half, values: [frozen.name], command: `./twobanks thaw ${frozen.name}`};
  }
  if (unexplained) {
    return {key: way > 0 ? 'missing' : 'twice', sign: 'harm', dots: half, values: [amount], command: './twobanks desk'};
  }
  if (lastState() === 'NEEDS_OPERATOR' || waitsAtDesk(chosenTransfer()?.id)) {
    return {key: 'desk', sign: 'wait', dots: half, values: [amount], command: './twobanks desk'};
  }
  if (open) {
    return {key: way ? 'half' : 'open', sign: 'wait', dots: half, values: [amount, list || t('kept.nothing'), run.convergenceSeconds]};
  }
  const armed = now.faults.find(fault => !isUsed(fault));
  if (armed) {
    return {key: 'armed', sign: 'now', dots: [false, false], values: [armed.action, armed.point]};
  }
  const last = lastState();
  return {key: last ? `last.${last === 'SILENT' || last === 'PENDING' ? 'PENDING' : last}` : 'rest', sign: 'ok', dots: half, values: [money(total() / 100)]};
}

/** Which bank has moved, A and B. Too little money: the payer's only; too much: the payee's only. */
function legs(way, open) {
  if (way === 0) {
    const both = !open && lastState() === 'COMPLETED';
    return [both, both];
  }
  const atA = (way > 0) === payerOf(chosenTransfer()).startsWith('A');
  return [atA, !atA];
}

const lastState = () => stateOf(chosenTransfer());

/** What the banks keep that explains it, in words. */
function explained(run) {
  const counts = new Map();
  Object.values(now.banks).flatMap(bank => bank.kept).forEach(one => counts.set(one.kind, (counts.get(one.kind) ?? 0) + one.count));
  return run.kept.filter(kind => counts.has(kind.kind) && kind.inFlight).map(kind => `${counts.get(kind.kind)} × ${shown(kind.text)}`);
}

function isLong(unexplained) {
  unexplainedSince = unexplained ? unexplainedSince ?? Date.now() : null;
  return unexplainedSince !== null && Date.now() - unexplainedSince > PATIENCE_MILLIS;
}
