// The exercises: a guard that is missing in the learner's own copy of its class. It is written in the learner's editor; here stands
// what is asked for, what stands in the file now, and what real failures made of it.

import {command, find, icon, make, redraw, toast} from './dom.js';
import {now} from './live.js';
import {get, post} from './session.js';
import {shown, t} from './texts.js';
import {onPlace, place} from './views.js';

const SIGNS = {PASSED: 'ok', UNKNOWN: 'wait'};
let pattern = null;
let listed = [];
let asking = null;
/** Whose code is shown. */
const opened = new Set();

export function openExercises(run) {
  pattern = run.id;
  onPlace(({view}) => {
    if (view === 'exercises') {
      list();
    }
    drawExercises();
  });
  addEventListener('focus', () => { if (place().view === 'exercises') { list(); } });
}

/** Also what stands in the files now. What it says of gradings is as new as what the stream has told. */
async function list() {
  try {
    listed = await get('/api/exercises');
    listed.forEach(one => now.exercises.delete(one.name));
  } catch (refused) {
    toast(refused.message, true);
  }
  drawExercises();
}

const newest = exercise => now.exercises.get(exercise.name) ?? exercise;

export function drawExercises() {
  const isShown = place().view === 'exercises';
  if (isShown) {
    redraw(find('#exercises-list'), listed.length ? listed.map(newest).map(one) : [make('p', {class: 'quiet', role: 'status'}, t('exercises.none'))]);
  }
}

const typed = (exercise, wish) => command(`./twobanks exercise ${pattern} ${exercise.name}${wish ? ` ${wish}` : ''}`);

const button = (exercise, wish, label, path, isMain) => make('button', {
  type: 'button', class: isMain ? 'button main' : 'button', 'data-key': `${wish} ${exercise.name}`, disabled: asking !== null, onclick: () => ask(exercise, wish, path),
}, label);

function one(exercise) {
  return make('article', {'data-exercise': exercise.name, 'data-phase': exercise.phase},
    make('h3', {}, shown(exercise.title), ' ', make('code', {}, exercise.name)),
    make('p', {class: 'story'}, shown(exercise.task)),
    make('p', {class: 'quiet'}, make('b', {}, t('exercises.missing')), ' ', shown(exercise.seen)),
    exercise.code === null ? offer(exercise) : begun(exercise),
    exercise.marks.length || exercise.phase !== 'OPEN' ? graded(exercise) : null,
    exercise.hints.length ? make('ol', {class: 'hints', 'aria-label': t('drills.hints')}, exercise.hints.map(hint => make('li', {}, shown(hint)))) : null,
    exercise.solution ? solution(exercise.solution) : null);
}

function offer(exercise) {
  return make('div', {}, make('p', {class: 'quiet'}, t('exercises.does', exercise.file)),
    make('p', {class: 'acts'}, button(exercise, 'begin', t('exercises.begin'), '', true)), typed(exercise));
}

function begun(exercise) {
  return make('div', {}, make('p', {}, t('exercises.turn', exercise.method), ' ', make('code', {}, exercise.file)),
    make('details', {open: opened.has(exercise.name), ontoggle: event => opened[event.target.open ? 'add' : 'delete'](exercise.name)}, make('summary', {'data-key': `code ${exercise.name}`}, t('exercises.code')), make('pre', {class: 'code', tabindex: '0', 'aria-label': exercise.file}, exercise.code)),
    make('p', {class: 'acts'},
      exercise.phase === 'GRADING' ? button(exercise, 'stop', t('exercises.stop'), '/stop') : button(exercise, 'grade', t('drills.grade'), '/grade', true),
      exercise.hintsLeft && !exercise.solution ? button(exercise, 'hint', t('drills.hint', exercise.hintsLeft), '/hint') : null,
      exercise.solution ? null : button(exercise, 'solution', t('drills.giveUp'), '/solution')),
    typed(exercise, 'grade'));
}

/** The sign and the sentence of the whole: wrong as soon as one failure ended wrongly, unknown when one has shown nothing. */
function whole({phase, marks, plays, log}) {
  const kinds = marks.map(mark => mark.kind);
  if (phase === 'GRADING') {
    return ['wait', t('exercises.grading', marks.length, plays.length)];
  }
  if (phase === 'STOPPED' || phase === 'FAILED') {
    return ['wait', t(`exercises.end.${phase}`, log ?? '')];
  }
  const kind = kinds.includes('WRONG') ? 'WRONG' : kinds.includes('UNKNOWN') ? 'UNKNOWN' : 'PASSED';
  return [SIGNS[kind] ?? 'harm', t(`exercises.end.${kind}`)];
}

function graded(exercise) {
  const [sign, said] = whole(exercise);
  return make('div', {class: 'graded', role: 'status', 'data-grade': exercise.phase === 'GRADED' ? sign : exercise.phase},
    make('p', {class: `head ${sign}`}, icon(sign === 'ok' ? 'ok' : 'warn'), make('b', {}, said)),
    make('ul', {class: 'marks'}, exercise.marks.map(mark => make('li', {'data-mark': mark.kind},
      make('p', {class: `head ${SIGNS[mark.kind] ?? 'harm'}`}, icon(mark.kind === 'PASSED' ? 'ok' : 'warn'), make('b', {}, t(`exercises.mark.${mark.kind}`)), ' ', make('code', {}, mark.scenario)),
      make('p', {}, shown(mark.done)),
      mark.sentences.length ? make('ul', {class: 'points'}, mark.sentences.map(sentence => make('li', {}, sentence))) : null))));
}

function solution({file, code, why}) {
  return make('section', {class: 'solution'}, make('h4', {}, t('exercises.real'), ' ', make('code', {}, file)),
    make('pre', {class: 'code', tabindex: '0', 'aria-label': file}, code), make('p', {}, shown(why)));
}

async function ask(exercise, wish, path) {
  asking = wish;
  drawExercises();
  try {
    const answer = await post(`/api/exercises${path}`, {name: exercise.name});
    if (answer.sentence) {
      toast(answer.sentence);
    } else {
      listed = listed.map(old => old.name === answer.name ? answer : old);
      if (!now.exercises.has(answer.name) || wish !== 'grade') {
        now.exercises.set(answer.name, answer);
      }
    }
  } catch (refused) {
    toast(refused.message, true);
  }
  asking = null;
  drawExercises();
}
