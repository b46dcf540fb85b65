// Which part of the page is shown, by the address behind its #: the run, its drills, the exercises, the scenarios, several patterns in
// lock-step, or a document. Whoever wants to be told about an address says so here.

import {find} from './dom.js';

/** The drills are shown above the run. */
const PLACES = {run: 'run', drills: 'run', exercises: 'exercises', scenarios: 'scenarios', lockstep: 'lockstep', read: 'read'};
const PARTS = [...new Set(Object.values(PLACES))];
const listeners = [];

/** For example {view: 'scenarios', rest: 'xa-killed-decided'}. An address that names no view stays in the run. */
export function place() {
  const [, view, rest] = /^#(\w+)(?:\/(.*))?$/.exec(decodeURIComponent(location.hash)) ?? [];
  return Object.hasOwn(PLACES, view) ? {view, rest: rest ?? ''} : {view: 'run', rest: ''};
}

/** The listener is told at once and whenever the address changes. */
export function onPlace(listener) {
  listeners.push(listener);
  listener(place());
}

export function drawPlace() {
  const {view} = place();
  PARTS.forEach(part => { find(`#view-${part}`).hidden = part !== PLACES[view]; });
  document.querySelectorAll('.views a').forEach(link => {
    if (link.hash === `#${view}`) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}

addEventListener('hashchange', () => {
  if (location.hash.match(/^#(run|drills|exercises|scenarios|lockstep|read)\b/)) {
    drawPlace();
    scrollTo(0, 0);
    listeners.forEach(listener => listener(place()));
  }
});
