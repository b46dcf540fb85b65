// From the steps that were written to the rows of a picture: which lanes there are, who takes a step, what comes after what.

const ORDER = [/^client$/, /^bank(-a(-\d+)?)?$/, /^coordinator$/, /^broker$/, /^seata$/, /^notifier-a/, /^notifier-b/, /^bank-b/, /^db-a$/, /^db-b$/];
const FINAL = ['COMPLETED', 'REJECTED', 'REVERSED', 'NEEDS_OPERATOR'];

const bankOf = account => (account ?? 'A').charAt(0).toLowerCase();
const place = lane => {
  const at = ORDER.findIndex(pattern => pattern.test(lane));
  return at < 0 ? ORDER.length : at;
};

export const isFinal = state => FINAL.includes(state);
export const short = point => point.replace(/^[^.]+\./, '');

/** The lane that a name in the pattern's file means for a transfer from one account to another; null for one that is not known yet. */
function lane(name, payer, details) {
  const a = bankOf(payer);
  const b = a === 'a' ? 'b' : 'a';
  switch (name) {
    case 'payer': return `bank-${a}`;
    case 'payee': return `bank-${b}`;
    case 'payer-notifier': return `notifier-${a}`;
    case 'payer-db': return `db-${a}`;
    case 'payee-db': return `db-${b}`;
    case 'db': return details?.bank ? `db-${details.bank.toLowerCase()}` : null;
    default: return name;
  }
}

/** Who takes a step, and where its arrow comes from or goes to. */
export function way(point, payer, line) {
  const [, who, direction, other] = /^(\S+)(?: ([<>]) (\S+))?$/.exec(point.lane);
  const at = line?.role ?? lane(who, payer);
  const far = other ? lane(other, payer, line?.details) : null;
  return {at, from: direction === '<' ? far : far && at, to: direction === '<' ? at : far};
}

/** The columns of the picture, from left to right. */
export function lanes(run, payer, rows) {
  const found = new Set(['client']);
  run.points.filter(point => !point.aside).forEach(point => {
    const {at, from, to} = way(point, payer);
    [at, from, to].filter(Boolean).forEach(name => found.add(name));
  });
  rows.forEach(row => [row.at, row.from, row.to].filter(Boolean).forEach(name => found.add(name)));
  // An instance that has taken no step stands for nothing where another one has.
  return [...found].sort((left, right) => place(left) - place(right) || left.localeCompare(right));
}

/**
 * The rows of one transfer in the order in which they happened, and then what is still before it.
 *
 * @param transfer null when none was made yet: then everything is still before it
 * @param payer the account that pays
 * @param state of the transfer in the register
 * @param changes of processes
 */
export function rows(run, transfer, payer, state, changes) {
  const real = transfer ? happened(run, transfer, payer, state, changes) : [];
  const passed = new Set(real.filter(row => row.kind === 'step').map(row => row.point.id));
  const over = isFinal(state) || (transfer?.answer && transfer.answer.status >= 400);
  const ahead = run.points
    .filter(point => !point.aside && !passed.has(point.id))
    .map(point => ({kind: 'step', point, key: point.id, ahead: over ? 'missed' : 'later', ...way(point, payer)}));
  return [...real, ...ahead];
}

function happened(run, transfer, payer, state, changes) {
  const found = [];
  if (transfer.sent) {
    found.push({kind: 'sent', at: 'client', from: 'client', to: transfer.sent.bank, time: transfer.sent.at, key: 'sent'});
  }
  transfer.lines.forEach((line, number) => {
    const point = run.points.find(known => known.id === line.point);
    if (!point) {
      return;
    }
    const kind = line.fault ? 'fault' : 'step';
    const row = {kind, point, line, time: line.time, key: `${line.point}#${number}`};
    if (line.fault) {
      hold(found, line);
      found.push({...row, at: line.role});
    } else {
      found.push({...row, ...way(point, payer, line)});
    }
  });
  if (transfer.answer) {
    const bank = transfer.sent?.bank ?? null;
    found.push({kind: 'answer', at: 'client', from: bank, to: 'client', time: transfer.answer.at, key: 'answer', answer: transfer.answer});
  }
  const begin = found[0]?.time ?? transfer.at;
  const last = found.reduce((latest, row) => (row.time > latest ? row.time : latest), begin);
  changes.filter(change => change.at >= begin && (change.at <= last || !isFinal(state)) && /READY|STARTING|ENDED|FROZEN/.test(change.state))
    .forEach(change => found.push({kind: 'process', at: change.name, time: change.at, change, key: `process#${change.name}#${change.at}`}));
  return found.map((row, number) => ({...row, number}))
    .sort((left, right) => left.time.localeCompare(right.time) || left.number - right.number);
}

/** The step at which a PAUSE has fired bears the fault's id: others may pass the same point meanwhile. */
function hold(found, line) {
  const step = found.filter(row => row.kind === 'step' && row.line.point === line.point && row.line.role === line.role).at(-1);
  if (step && line.fault.event === 'FIRED' && line.fault.action === 'PAUSE') {
    step.held = line.fault.id;
  }
}

/** Seconds since the first row. */
export function seconds(row, rows) {
  const first = rows.find(known => known.time);
  return row.time ? ((millis(row.time) - millis(first.time)) / 1000).toFixed(3) : '';
}

const millis = time => Date.parse(time);
