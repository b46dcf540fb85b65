// What a lane of a lock-step shows and where, in seconds since the first client asked. Nothing here knows the page.

const BREAKS = /^(kill|freeze|cut|lose|delay|reset|strand)\b/;
const MENDS = /^(restart|thaw|pass|heal)\b/;
const NOTHING = {marks: [], levels: [], dead: [], told: null, both: null};

/** Of a pattern that was played. */
export function played({result, exposed}) {
  if (!exposed) {
    return NOTHING;
  }
  // The client's clock and the banks' clocks are read by different processes, so a step can seem to come before its request.
  const since = millis => Math.max(0, (millis - exposed.asked) / 1000);
  const {request, steps} = result.sequence ?? {request: null, steps: []};
  const marks = steps.map(step => mark(since(step.millis), step));
  if (request) {
    marks.push({at: since(request.invokedAt / 1e6), row: 'client', kind: 'asked'}, {at: since(request.answeredAt / 1e6), row: 'client', kind: request.status ? 'answer' : 'silence', status: request.status});
  }
  const shown = withoutIdleHealing(marks).sort((one, other) => one.at - other.at);
  return {
    marks: shown,
    dead: dead(shown),
    levels: exposed.levels.map(({from, to, money}) => ({from: since(from), to: since(to), money})),
    told: request && {at: since(request.answeredAt / 1e6), answer: request.answer, status: request.status},
    both: exposed.bothLegs === null ? null : since(exposed.bothLegs),
  };
}

/** Of a pattern whose turn it is: the newest transfer so far, from its first line on. */
export function underWay(lines) {
  const newest = lines.findLast(line => line.transfer)?.transfer;
  const own = lines.filter(line => line.transfer === newest && newest && line.fault?.event !== 'SKIPPED');
  const first = Date.parse(own[0]?.time);
  const marks = own.map(line => mark((Date.parse(line.time) - first) / 1000, {who: line.role, point: line.point, fault: line.fault && `${line.fault.action} ${line.fault.event}`}));
  return {...NOTHING, marks};
}

function mark(at, {who, point, fault, deed}) {
  const kind = deed ? MENDS.test(deed) ? 'mended' : 'deed' : fault ? fault.endsWith('RELEASED') ? 'mended' : 'fires' : 'step';
  return {at, row: deed ? 'outside' : who, kind, point, fault, deed};
}

/** Every scenario heals in the end; that says something only where something was left broken. */
function withoutIdleHealing(marks) {
  const broken = marks.some(one => one.deed && BREAKS.test(one.deed)) || marks.some(one => one.fault?.startsWith('PAUSE'));
  return broken ? marks : marks.filter(one => one.deed !== 'heal');
}

/** From a crash until somebody starts the process again. */
function dead(marks) {
  return marks.filter(one => one.kind === 'fires' && one.fault.startsWith('CRASH')).flatMap(({at, row}) => {
    const back = marks.find(one => one.at >= at && one.deed === `restart ${row}`);
    return back ? [{row, from: at, to: back.at}] : [];
  });
}

/** Who takes part, from above: the client, the processes, and what was done from outside. */
export function rows(marks) {
  const names = new Set(marks.map(one => one.row));
  return ['client', ...[...names].filter(name => name !== 'client' && name !== 'outside').sort(), ...names.has('outside') ? ['outside'] : []];
}

/** When the last thing happens that any of the lanes shows; never 0. */
export function end(lanes) {
  const times = lanes.flatMap(({marks, levels, both}) => [...marks.map(one => one.at), ...levels.map(one => one.to), both ?? 0]);
  return Math.max(0.001, ...times);
}

/** The most money that was half done at once; 0 when none was. */
export const most = lanes => Math.max(0, ...lanes.flatMap(({levels}) => levels.map(one => one.money)));

/** Money × seconds. */
export const exposure = levels => levels.reduce((sum, {from, to, money}) => sum + (to - from) * money, 0);
export const halfSeconds = levels => levels.reduce((sum, {from, to}) => sum + to - from, 0);

/** Round times for the axis, at most so many. */
export function ticks(until, count) {
  const least = until / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(one => one >= least * 0.999);
  return Array.from({length: Math.floor(until / step + 0.001) + 1}, (one, at) => Number((at * step).toPrecision(6)));
}

/** Shorter stretches that are worth a look: most steps of a protocol take less than a second. */
export const stretches = until => [10, 1, 0.1].filter(one => one < until / 1.5);

const WEIGHT = ['step', 'asked', 'answer', 'mended', 'silence', 'deed', 'fires'];

/** Marks of a row that would lie on each other become one, which counts them and looks like the gravest. */
export function folded(marks, x, gap) {
  const groups = [];
  for (const one of marks) {
    const last = groups.findLast(group => group.row === one.row);
    if (last && x(one.at) - last.x < gap) {
      last.marks.push(one);
      last.kind = WEIGHT[Math.max(WEIGHT.indexOf(last.kind), WEIGHT.indexOf(one.kind))];
    } else {
      groups.push({row: one.row, x: x(one.at), kind: one.kind, marks: [one]});
    }
  }
  return groups;
}

/** The outline of what was half done. */
export const area = (levels, x, y) => levels.map(({from, to, money}) => `M${x(from)} ${y(0)}V${y(money)}H${x(to)}V${y(0)}Z`).join('');
