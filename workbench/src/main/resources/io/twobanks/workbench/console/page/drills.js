// The drills: what is told of one, what somebody asks who does it, and the grade. They are drawn above the run, because its tables,
// its processes and its desk are what one needs for them.

import {command, find, icon, make, redraw, toast} from './dom.js';
import {now} from './live.js';
import {get, post} from './session.js';
import {shown, t} from './texts.js';
import {onPlace, place} from './views.js';

const SIGNS = {SOLVED: 'ok', OPEN: 'wait', FROZEN: 'ice'};
let pattern = null;
let listed = [];
let asking = null;

export function openDrills(run) {
  pattern = run.id;
  onPlace(({view}) => {
    if (view === 'drills' && !listed.length) {
      list();
    }
    drawDrills();
  });
}

async function list() {
  try {
    listed = await get('/api/drills');
  } catch (refused) {
    toast(refused.message, true);
  }
  drawDrills();
}

/** What the stream has told is newer than the list. */
const newest = drill => now.drill?.name === drill.name ? now.drill : drill;
const going = drill => ['BREAKING', 'BROKEN', 'GIVEN_UP'].includes(drill.phase);

export function drawDrills() {
  const isShown = place().view === 'drills';
  find('#drills').hidden = !isShown;
  if (!isShown) {
    return;
  }
  redraw(find('#drills-list'), listed.length ? listed.map(newest).map(one) : [make('p', {class: 'quiet', role: 'status'}, t('drills.none'))]);
}

function one(drill) {
  return make('article', {'data-drill': drill.name, 'data-phase': drill.phase},
    make('h3', {}, shown(drill.title), ' ', make('code', {}, drill.name)),
    make('p', {class: 'story'}, shown(drill.story)),
    drill.about ? make('p', {class: 'quiet'}, t('drills.about', drill.about.transfer, drill.about.payer, drill.about.payee)) : null,
    drill.failed ? make('p', {class: 'unread'}, t('drills.failed'), ' ', shown(drill.failed).join(' ')) : null,
    going(drill) ? null : offer(drill),
    drill.phase === 'BREAKING' ? make('p', {role: 'status'}, t('drills.breaking')) : null,
    drill.phase === 'BROKEN' || drill.phase === 'GIVEN_UP' ? turn(drill) : null,
    asking === 'grade' && drill.about ? make('p', {role: 'status'}, t('drills.grading')) : null,
    drill.grade ? grade(drill.grade) : null,
    drill.hints.length ? make('ol', {class: 'hints', 'aria-label': t('drills.hints')}, drill.hints.map(hint => make('li', {}, shown(hint)))) : null,
    drill.solution ? solution(drill.solution) : null);
}

const button = (key, label, path, body, isMain) => make('button', {
  type: 'button', class: isMain ? 'button main' : 'button', 'data-key': key, disabled: asking !== null, onclick: () => ask(key, path, body),
}, label);

function offer(drill) {
  const again = drill.phase !== 'OFFERED';
  return make('div', {}, make('p', {class: 'quiet'}, t('drills.does')),
    make('p', {class: 'acts'}, button('break', again ? t('drills.again') : t('drills.break'), '', {name: drill.name}, true)),
    command(`./twobanks drill ${pattern} ${drill.name}`));
}

function turn(drill) {
  return make('div', {}, make('p', {}, t('drills.turn')), make('p', {class: 'acts'},
    button('grade', t('drills.grade'), '/grade', {}, true),
    drill.hintsLeft && !drill.solution ? button('hint', t('drills.hint', drill.hintsLeft), '/hint', {}) : null,
    drill.solution ? null : button('give-up', t('drills.giveUp'), '/give-up', {})),
  command(`./twobanks drill ${pattern} ${drill.name} grade`));
}

function grade({kind, sentences}) {
  const [said, ...why] = shown(sentences);
  const sign = SIGNS[kind] ?? 'harm';
  return make('div', {class: 'graded', role: 'status', 'data-grade': kind}, make('p', {class: `head ${sign}`}, icon(sign === 'ok' ? 'ok' : 'warn'), make('b', {}, said)),
    make('ul', {class: 'points'}, why.map(line => make('li', {}, line))));
}

function solution({commands, why}) {
  return make('section', {class: 'solution'}, make('h4', {}, t('drills.solution')), commands.map(command), make('p', {}, shown(why)));
}

async function ask(key, path, body) {
  asking = key;
  drawDrills();
  try {
    const drill = await post(`/api/drills${path}`, body);
    listed = listed.map(old => old.name === drill.name ? drill : old);
  } catch (refused) {
    toast(refused.message, true);
  }
  asking = null;
  drawDrills();
}
