// What a scenario came to: what was expected, promised and seen; why; and how to look further.

import {command, dots, icon, make} from './dom.js';
import {isSpoilt, judged, observed, promised} from './expect.js';
import {shown, t} from './texts.js';

const DOTS = {C: [true, true], 'C+': [true, true], R: [false, false], 'R+': [false, false], '!': [true, false]};
const MOST_LINES = 14;

export function outcome(run, plan, play, rules) {
  const {result} = play;
  const good = result.passed;
  return [
    make('p', {class: `head ${good ? 'ok' : 'harm'}`}, icon(good ? 'ok' : 'warn'), make('b', {}, t(`came.${isSpoilt(plan) ? 'spoilt' : 'whole'}.${good}`))),
    you(plan, play),
    make('dl', {class: 'compared'},
      row('compared.you', expectedSaid(plan, play.expected, rules)),
      row('compared.promised', isSpoilt(plan) ? [t('compared.must'), ...plan.breaks.map(rule => make('span', {class: 'end'}, shown(rules[rule]), ' ', make('small', {}, rule)))] : promiseSaid(plan)),
      row('compared.seen', seenSaid(result))),
    section('why', why(run, plan, result)),
    shown(result.explanation).length ? section('checker', [make('pre', {class: 'checker'}, shown(result.explanation).slice(0, MOST_LINES).join('\n'))]) : null,
    result.sequence ? section('story', [story(run, result.sequence)]) : null,
    section('further', [
      make('p', {}, make('a', {href: `#read/how/${run.id}`}, t('further.how', run.id)), ' · ', make('a', {href: `#read/reference/${run.id}`}, t('further.reference')), ' · ', make('a', {href: '#read/scenarios'}, t('further.scenarios'))),
      command(result.replay), play.judge ? command(play.judge) : null]),
  ];
}

const row = (key, said) => make('div', {}, make('dt', {}, t(key)), make('dd', {}, said));
const section = (key, body) => make('section', {}, make('h3', {}, t(`after.${key}`)), body);

function you(plan, play) {
  const rated = judged(plan, play.expected);
  return rated ? make('p', {class: `rated ${rated}`}, t(`rated.${rated}`)) : null;
}

const ending = end => make('span', {class: 'end'}, DOTS[end] ? dots(...DOTS[end]) : null, t(`end.${end}`));
const price = letter => make('span', {class: 'price'}, t(`price.${letter}`));

function expectedSaid(plan, {end, meanwhile}, rules) {
  const said = rules[end] ? make('span', {class: 'end'}, shown(rules[end]), ' ', make('small', {}, end)) : ending(end);
  return [said, ...[...meanwhile].map(price)];
}

function promiseSaid(plan) {
  const {must, may, mustCost, mayCost} = promised(plan.promised);
  const between = plan.promised.includes(' or ') ? t('or') : t('and');
  return [
    ...must.flatMap((end, at) => at ? [make('i', {}, between), ending(end)] : [ending(end)]),
    ...may.map(end => make('span', {class: 'may'}, t('may'), ending(end))),
    ...mustCost.map(price), ...mayCost.map(letter => make('span', {class: 'may'}, t('may'), price(letter))),
  ];
}

/** Each end that was seen, each price, and how much was looked at. */
export function seenSaid(result) {
  if (!result.observed) {
    return [t('seen.nothing')];
  }
  const {ends, costs} = observed(result.observed);
  return [...ends.map(ending), ...costs.map(price), make('small', {class: 'quiet'}, t('seen.figures', result.figures.transfers, result.figures.reads, (result.figures.totalMillis / 1000).toFixed(1)))];
}

function why(run, plan, result) {
  const text = id => run.points.find(point => point.id === id)?.text;
  const met = result.faults.map(fault => {
    const point = /\bat (\S+)$/.exec(fault.what)?.[1];
    return make('li', {}, make('b', {}, fault.what), fault.fired === 1 ? '' : ` ×${fault.fired}`, text(point) ? make('span', {}, ' – ', shown(text(point))) : null);
  });
  const guard = isSpoilt(plan) ? run.guards.find(one => plan.spoiltBy.startsWith(`${one.key}=`)) : null;
  return [
    met.length ? make('div', {}, make('p', {}, t('why.broken')), make('ul', {class: 'points'}, met)) : make('p', {}, t('why.nothing')),
    plan.steps.length && !isSpoilt(plan) ? make('div', {}, make('p', {}, t('why.steps')), make('ul', {class: 'points'}, plan.steps.map(step => make('li', {}, make('code', {}, step), ' – ', shown(text(step) ?? {en: step, zh: step}))))) : null,
    plan.chance && !isSpoilt(plan) ? make('p', {}, t('why.chance', shown(plan.chance))) : null,
    guard ? make('p', {}, t('why.guard', shown(guard.text))) : null,
  ];
}

/** One real transfer of it, on a clock that begins with the request. */
function story(run, {request, steps, leftOut}) {
  // The client's clock and the banks' clocks are read by different processes.
  const asked = Math.min(request.invokedAt / 1e6, ...steps.map(step => step.millis));
  const all = [
    {millis: asked, text: t('story.asks', request.transferId.slice(0, 8), request.amount.toFixed(2), request.from, request.to)},
    ...steps.map(step => ({millis: step.millis, kind: kind(step), who: step.who, text: step.deed ?? said(run, step)})),
    {millis: request.answeredAt / 1e6, text: request.status ? t('story.hears', request.status) : t('story.silence')},
  ].sort((left, right) => left.millis - right.millis);
  return make('div', {}, make('ol', {class: 'ticker'}, all.map(step => make('li', {class: step.kind ?? ''},
    make('time', {}, ((step.millis - asked) / 1000).toFixed(3)), make('span', {class: 'mono'}, step.who ?? ''), make('span', {}, step.text)))),
  leftOut ? make('p', {class: 'quiet'}, t('story.leftOut', leftOut)) : null);
}

const kind = ({fault, deed}) => /^(heal|restart|thaw|pass)|RELEASED/.test(deed ?? fault) ? 'mended' : fault || deed ? 'fault' : '';

function said(run, step) {
  const point = run.points.find(one => one.id === step.point);
  return step.fault ? step.fault : point ? shown(point.text) : step.point;
}
