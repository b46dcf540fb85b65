// Every process of the run, what is so with it, and what can be done to it.

import {find, icon, make, redraw, toast} from './dom.js';
import {now} from './live.js';
import {post} from './session.js';
import {t} from './texts.js';

const ACTIONS = {READY: ['kill', 'freeze', 'restart'], FROZEN: ['thaw', 'kill', 'restart'], ENDED: ['restart'], STARTING: ['kill']};
const busy = new Set();

export function drawProcesses() {
  const services = now.processes.filter(process => process.kind === 'service');
  redraw(find('#processes'), [...services, ...now.processes.filter(process => process.kind !== 'service')].map(row));
  const broken = now.links.filter(link => link.state !== 'pass').length;
  find('#links-say').textContent = broken ? t('links.broken', broken) : t('links.pass', now.links.length);
  redraw(find('#links'), now.links.map(linkRow));
}

function row(process) {
  return make('li', {class: `process ${process.state}`, 'data-process': process.name},
    make('b', {}, process.name),
    make('span', {class: 'state'}, t(`process.${process.state}`)),
    make('span', {class: 'quiet'}, process.state === 'ENDED' ? '' : `:${process.port}`),
    make('span', {class: 'acts'}, (ACTIONS[process.state] ?? []).map(action => make('button', {
      type: 'button', class: 'button icon-only', 'data-key': `${action} ${process.name}`, 'data-action': action,
      'aria-label': t(`do.${action}`, process.name), title: `${t(`do.${action}`, process.name)} (./twobanks ${action} ${process.name})`,
      disabled: busy.has(process.name), onclick: () => act(process.name, action),
    }, icon(action)))));
}

async function act(process, action) {
  busy.add(process);
  drawProcesses();
  try {
    toast((await post('/api/processes', {process, action})).sentence);
  } catch (refused) {
    toast(refused.message, true);
  } finally {
    busy.delete(process);
    drawProcesses();
  }
}

function linkRow(link) {
  const cut = link.state !== 'pass';
  return make('li', {class: cut ? 'broken' : ''},
    make('span', {class: 'mono'}, `${link.from} → ${link.to}`), make('span', {class: 'state'}, t(cut ? 'link.broken' : 'link.passes', link.state)),
    make('button', {
      type: 'button', class: 'button', 'data-key': `link ${link.from} ${link.to}`,
      title: `./twobanks link ${link.from} ${link.to} ${cut ? 'pass' : 'cut'}`,
      'aria-label': t(cut ? 'link.mend' : 'link.cut', link.from, link.to), onclick: () => actOnLink(link, cut ? 'pass' : 'cut'),
    }, t(cut ? 'mend' : 'cut')));
}

async function actOnLink({from, to}, action) {
  try {
    toast((await post('/api/links', {from, to, action})).sentence);
  } catch (refused) {
    toast(refused.message, true);
  }
}
