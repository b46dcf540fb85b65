// All that was written down by all processes, newest last; as long as the page is open and within a bound.

import {find, make} from './dom.js';
import {now} from './live.js';
import {shown, t} from './texts.js';

const MOST_SHOWN = 200;
let drawn = '';

export function drawTimeline(run, language) {
  const place = find('#timeline');
  const filter = find('#filter').value.trim().toLowerCase();
  const lines = now.lines.map(line => ({line, text: said(line, run)}))
    .filter(({line, text}) => !filter || `${line.role} ${line.point ?? ''} ${line.transfer ?? ''} ${text}`.toLowerCase().includes(filter));
  const last = lines.at(-1)?.line;
  const state = JSON.stringify([lines.length, last, filter, language, now.transfers.size]);
  if (state === drawn) {
    return;
  }
  drawn = state;
  const atEnd = place.scrollTop + place.clientHeight >= place.scrollHeight - 8;
  place.replaceChildren(...(lines.length ? lines.slice(-MOST_SHOWN).map(({line, text}) => row(line, text))
    : [make('li', {class: 'quiet'}, t(filter ? 'timeline.noMatch' : 'timeline.nothing'))]));
  find('#timeline-count').textContent = t('timeline.count', Math.min(lines.length, MOST_SHOWN), now.lines.length);
  if (atEnd) {
    place.scrollTop = place.scrollHeight;
  }
}

function said(line, run) {
  if (line.change) {
    return t(`became.${line.change}`, line.role);
  }
  if (line.fault) {
    return t(`fault.${line.fault.event}`, line.fault.action, line.role);
  }
  const point = run.points.find(known => known.id === line.point);
  // A transaction's id is long and says nothing here; the tables show it where it counts.
  const details = Object.entries(line.details ?? {}).filter(([key]) => key !== 'xid').map(([key, value]) => `${key} ${value}`).join(', ');
  return (point ? shown(point.text) : '') + (details ? ` (${details})` : '');
}

function row(line, text) {
  return make('li', {class: line.fault || /ENDED|FROZEN/.test(line.change ?? '') ? 'fault' : ''},
    make('time', {datetime: line.time}, new Date(line.time).toISOString().slice(11, 23)),
    make('span', {class: 'mono'}, line.role),
    make('span', {class: 'mono id'}, line.transfer?.slice(0, 8) ?? ''),
    make('span', {class: 'mono'}, line.point ?? ''),
    make('span', {class: 'said'}, text));
}
