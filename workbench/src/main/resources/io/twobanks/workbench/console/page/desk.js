// The repair desk: what waits for a person, with the actions that are safe now.

import {command, find, make, redraw, toast} from './dom.js';
import {get, post} from './session.js';
import {t} from './texts.js';

const EVERY_MILLIS = 4000;
let entries = [];

export async function openDesk() {
  if (!document.hidden) {
    await look();
  }
  setTimeout(openDesk, EVERY_MILLIS);
}

async function look() {
  try {
    entries = (await get('/api/desk')).entries;
    drawDesk();
  } catch (lost) {
    // The page says above that the workbench does not answer; what stands here stays.
  }
}

/** Whether a person is asked to decide about this transfer. */
export const waitsAtDesk = transfer => entries.some(({item}) => item.id === transfer && item.actions.length > 0);

export function drawDesk() {
  find('#desk').hidden = !entries.length;
  redraw(find('#desk-items'), entries.map(({service, item}) => make('article', {},
    make('h3', {}, make('code', {}, item.id.slice(0, 8)), make('span', {class: 'tag wait'}, item.kind), make('span', {class: 'quiet'}, service)),
    make('p', {}, item.whatHappened),
    make('ul', {}, item.evidence.map(line => make('li', {}, line))),
    make('p', {class: 'acts'}, item.actions.map(({action, does}) => make('button', {
      type: 'button', class: 'button', 'data-key': `${item.id} ${action}`, title: does, onclick: () => act(item.id, action),
    }, action))),
    item.actions.length ? command(`./twobanks desk ${item.id.slice(0, 8)} ${item.actions[0].action}`) : make('p', {class: 'quiet'}, t('desk.mustWait')))));
}

async function act(item, action) {
  try {
    const {item: now} = await post('/api/desk', {item, action});
    toast(now.repairs.at(-1)?.outcome ?? now.whatHappened);
  } catch (refused) {
    toast(refused.message, true);
  }
  await look();
}
