// Which guards the run has. One is taken away by starting the banks again without it; what is off is never forgotten.

import {command, find, icon, make, redraw, toast} from './dom.js';
import {now} from './live.js';
import {post} from './session.js';
import {shown, t} from './texts.js';

const wanted = new Map();
let busy = false;

/** What the stream said last, else what was so when the page came. */
const isOn = guard => now.guardsOff ? !now.guardsOff.includes(guard.key) : guard.on;
const isWanted = guard => wanted.get(guard.key) ?? isOn(guard);

export function drawGuards(run) {
  const off = run.guards.filter(guard => !isOn(guard));
  find('#guards').classList.toggle('off', off.length > 0);
  redraw(find('#guards-say'), [icon(off.length ? 'warn' : 'shield'), make('span', {}, off.length
    ? t('guards.off', off.length, off.map(guard => guard.key).join(', ')) : t('guards.on', run.guards.length))]);
  const without = run.guards.filter(guard => !isWanted(guard)).map(guard => guard.key);
  const differs = run.guards.some(guard => isWanted(guard) !== isOn(guard));
  redraw(find('#guards-list'), [
    make('div', {class: 'list'}, run.guards.map(guard => make('label', {}, box(guard, run), make('span', {}, make('code', {}, guard.key), shown(guard.text))))),
    make('button', {type: 'button', class: `button ${differs ? 'main' : ''}`, 'data-key': 'apply', disabled: busy || !differs, onclick: () => apply(run, without)},
      t(busy ? 'guards.busy' : 'guards.apply')),
    make('p', {class: 'quiet'}, t('guards.next')),
    command(`./twobanks run ${run.id}${without.map(key => ` -P ${key}=false`).join('')}`),
  ]);
}

function box(guard, run) {
  const input = make('input', {
    type: 'checkbox', checked: isWanted(guard), disabled: busy, 'data-key': guard.key,
    onchange: () => { wanted.set(guard.key, input.checked); drawGuards(run); },
  });
  return input;
}

async function apply(run, off) {
  busy = true;
  drawGuards(run);
  try {
    toast((await post('/api/guards', {off})).sentence);
    wanted.clear();
  } catch (refused) {
    toast(refused.message, true);
  } finally {
    busy = false;
    drawGuards(run);
  }
}
