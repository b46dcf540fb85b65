// The scenarios of the run's pattern: the list, and the one that is chosen.

import {find, icon, make, redraw} from './dom.js';
import {isSpoilt} from './expect.js';
import {now} from './live.js';
import {get} from './session.js';
import {drawStage, openStage} from './stage.js';
import {shown, t} from './texts.js';
import {onPlace, place} from './views.js';

/** The catalogue's names of patterns, with which scenarios begin that only one pattern has. */
const OWN = /^(xa|co|lm|mq|at|tcc|be)-/;
const GROUPS = [
  ['own', plan => OWN.test(plan.id)],
  ['instances', plan => plan.id.startsWith('two-instances')],
  ['common', () => true],
];

let listed = null;
let failed = null;
let asking = false;

/** The list costs a JVM, so it is asked for when somebody wants to see it. */
export function openScenarios(run) {
  openStage(run);
  onPlace(({view}) => {
    if (view === 'scenarios' && !listed && !asking) {
      ask();
    }
    drawScenarios();
  });
  find('#plan-filter').addEventListener('input', drawScenarios);
}

async function ask() {
  asking = true;
  failed = null;
  try {
    listed = await get('/api/scenarios');
  } catch (refused) {
    failed = refused.message;
  }
  asking = false;
  drawScenarios();
}

export function drawScenarios() {
  const {view, rest} = place();
  if (view !== 'scenarios') {
    return;
  }
  if (!listed) {
    redraw(find('#plans'), [failed ? make('div', {}, make('p', {class: 'unread'}, failed), make('button', {type: 'button', class: 'button', onclick: ask}, t('scenarios.retry')))
      : make('p', {class: 'quiet', role: 'status'}, t('scenarios.asked'))]);
    return;
  }
  const plan = listed.scenarios.find(one => one.id === rest);
  drawPlans(plan);
  drawStage(plan, listed.rules);
  find('#view-scenarios').classList.toggle('one', Boolean(plan));
}

function drawPlans(chosen) {
  const wanted = find('#plan-filter').value.trim().toLowerCase();
  const fits = listed.scenarios.filter(plan => !wanted || `${plan.id} ${shown(plan.text)}`.toLowerCase().includes(wanted));
  find('#plan-count').textContent = t('scenarios.count', fits.length, listed.scenarios.length);
  const groups = new Map([['own', []], ['common', []], ['instances', []], ['spoilt', []]]);
  fits.forEach(plan => groups.get(isSpoilt(plan) ? 'spoilt' : GROUPS.find(([, belongs]) => belongs(plan))[0]).push(plan));
  redraw(find('#plans'), fits.length ? [...groups].filter(([, plans]) => plans.length).map(([name, plans]) => group(name, plans, chosen))
    : [make('p', {class: 'quiet'}, t('scenarios.noMatch'))]);
}

function group(name, plans, chosen) {
  return make('section', {}, make('h3', {}, t(`group.${name}`), make('span', {class: 'quiet'}, ` ${plans.length}`)),
    make('ul', {}, plans.map(plan => make('li', {}, make('a', {
      href: `#scenarios/${plan.id}`, 'data-key': plan.id, 'aria-current': plan === chosen ? 'true' : null,
    }, sign(now.plays.get(plan.id)), make('span', {}, shown(plan.text), make('code', {}, plan.id)))))));
}

function sign(play) {
  if (!play) {
    return make('i', {class: 'played'});
  }
  const good = play.phase === 'ENDED' && play.result.passed;
  const kind = play.phase === 'RUNNING' ? 'now' : play.phase === 'ENDED' ? good ? 'ok' : 'harm' : 'none';
  return make('i', {class: `played ${kind}`, role: 'img', 'aria-label': t(`phase.${play.phase}`)},
    kind === 'none' || kind === 'now' ? null : icon(good ? 'ok' : 'warn'));
}
