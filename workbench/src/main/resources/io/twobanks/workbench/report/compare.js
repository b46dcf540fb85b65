/* The page of one comparison: everything is drawn from DATA, and drawn again when the language or a filter changes. */
'use strict';

const $ = (selector, inside = document) => inside.querySelector(selector);
const $$ = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const esc = text => String(text).replace(/[&<>"]/g, c => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}[c]));

/* ---- language ---- */
const asked = new URLSearchParams(location.search).get('lang');
let lang = asked === 'en' || asked === 'zh' ? asked : LANGUAGE;
const fill = (text, values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);
const t = (key, ...values) => fill((TEXTS[key] ?? {})[lang] ?? key, values);
const say = both => both ? both[lang] : '';
const list = parts => parts.join(t('comma'));

/* ---- what was declared and what was run ---- */
/* What needed a server of somebody else's to be killed has a reason, and no result. */
const SKIPPED = DATA.results.filter(result => result.skipped);
DATA.results = DATA.results.filter(result => !result.skipped);
const reasonOf = (pattern, id) => SKIPPED.find(result => result.pattern === pattern.id && result.scenario === id)?.skipped;
const SHORT = title => title.split(/\s*[:：(（,，]/)[0];
/* What was run stands first, what nobody has built stands last. */
const standing = pattern => pattern.results.length ? 0 : pattern.built ? 1 : 2;
const PATTERNS = DATA.patterns.map(pattern => ({...pattern, results: DATA.results.filter(r => r.pattern === pattern.id)}))
  .sort((one, other) => standing(one) - standing(other));
const byId = id => PATTERNS.find(pattern => pattern.id === id);
const nameOf = pattern => SHORT(say(pattern.title));
const baseOf = id => id.split('/')[0];
const isSpoilt = plan => plan.breaks.length > 0;

/* A scenario that was run by an older build than the list of its pattern is shown all the same. */
for (const pattern of PATTERNS) {
  for (const result of pattern.results) {
    if (!pattern.scenarios.some(plan => plan.id === result.scenario)) {
      pattern.scenarios.push({id: result.scenario, text: result.sentence, promised: result.promised, chance: null,
        steps: [], breaks: result.breaks, spoiltBy: null});
    }
  }
}
const resultOf = (pattern, id) => pattern.results.findLast(result => result.scenario === id);
const cellOf = (pattern, plan) => ({pattern, plan, result: resultOf(pattern, plan.id), skipped: reasonOf(pattern, plan.id)});
const cellsOf = (pattern, spoilt) => pattern.scenarios.filter(plan => isSpoilt(plan) === spoilt)
  .map(plan => cellOf(pattern, plan));
const ranIn = (pattern, spoilt = false) => cellsOf(pattern, spoilt).filter(cell => cell.result);
const address = cell => cell.pattern.id + '/' + cell.plan.id;

/* ---- codes: "C×47 R×3, VL" and "C and R (C+), V(L)" ---- */
function observed(result) {
  const [ends, prices = ''] = result.observed.split(', ');
  return {ends: ends.split(' ').filter(Boolean).map(end => end.replace(/×\d+/, '')), prices: [...prices]};
}
function promised(plan) {
  const [ends, prices = ''] = plan.promised.split(', ');
  return {text: ends, ends: ends.match(/[CRM]\+?/g) ?? [], prices: prices.match(/[VLF]/g) ?? []};
}
/* Codes are the same everywhere, the words between them are not. */
const inWords = codes => lang === 'zh' ? codes.replaceAll(' or ', ' 或 ').replaceAll(' and ', ' 和 ') : codes;
const SIGN = {C: 'C', R: 'R', M: 'M', '!': 'H'};
const sign = letter => SIGN[letter[0]];

/* ---- small parts ---- */
const icon = name => `<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><use href="#i-${name}"/></svg>`;
const dots = name => `<svg class="legs" viewBox="0 0 24 12" aria-hidden="true"><use href="#g-${name}"/></svg>`;
const price = (letter, unseen) => `<span class="price ${letter} ${unseen ? 'not' : ''}">${letter}</span>`;
const ended = end => `<span class="out ${sign(end)}">${dots(sign(end))}<span>${end}</span></span>`;
const tag = (kind, text, mark) => `<span class="tag ${kind}">${mark ? icon(mark) : ''}${esc(text)}</span>`;
const command = text => `<div class="cmd"><code>${esc(text)}</code><button type="button" data-copy aria-label="${t('copy')}: ${esc(text)}">${icon('copy')}</button></div>`;
const link = (cell, text) => `<a href="#${esc(address(cell))}">${text}</a>`;
const money = amount => amount.toFixed(2);
const signed = amount => (amount > 0 ? '+' : amount < 0 ? '−' : '') + money(Math.abs(amount));
const seconds = millis => t('seconds', (millis / 1000).toFixed(1));
const soon = millis => millis < 0 ? t('never') : millis < 50 ? t('atOnce') : seconds(millis);
const plain = number => number < 0.05 ? '0' : number < 9.95 ? number.toFixed(1) : String(Math.round(number));
const verdictTag = result => result.verdict === 'VALID' ? tag('ok', 'VALID', 'ok')
  : result.verdict === 'INVALID' ? tag('harm', 'INVALID', 'x') : tag('none', 'UNKNOWN');

/* ---- limits and facts ---- */
const day = instant => instant.replace('T', ' ').slice(0, 16) + ' UTC';
/* Of two moments of one day the day stands there once. */
const span = (from, to) => day(from) === day(to) ? day(to) : from.slice(0, 10) === to.slice(0, 10) ? day(from).slice(0, 16) + '–' + day(to).slice(11) : t('between', day(from), day(to));
function drawLimits() {
  const ran = PATTERNS.filter(pattern => pattern.results.length);
  const scenarios = PATTERNS.flatMap(pattern => pattern.scenarios.map(plan => resultOf(pattern, plan.id)));
  const unbuilt = PATTERNS.filter(pattern => !pattern.built).map(nameOf);
  const limits = [t('limit.run', ran.length, PATTERNS.length, scenarios.filter(Boolean).length, scenarios.length),
    ...unbuilt.length ? [t('limit.unbuilt', list(unbuilt))] : [], t('limit.pass'), t('limit.kill'), t('limit.readers'),
    t('limit.machine'), t('limit.times'), t('limit.seed'), ...DATA.costs.length ? [] : [t('limit.noCosts')],
    ...DATA.campaigns.length ? [] : [t('limit.noCampaigns')], t('limit.race')];
  $('#limit-list').innerHTML = limits.map(limit => `<li>${esc(limit)}</li>`).join('');
  drawFacts();
  drawMade();
}
/* Where the results come from: what was run when, on what, by which sources. */
function drawMade() {
  const days = DATA.results.map(result => result.at).sort(), commits = unique(DATA.results.map(result => result.commit ?? ''));
  const seeds = unique(DATA.results.map(result => String(result.seed)));
  const machines = unique(DATA.runs.map(({machine}) => t('made.on', machine.cores, machine.java, machine.system)));
  const facts = [['made.when', days.length ? span(days[0], days.at(-1)) : ''],
    ['made.commit', commits.map(commit => commit ? `<code>${esc(commit)}</code>` : t('made.unknown')).join(', ')], ['made.machine', machines.map(esc).join('<br>')],
    ['made.seed', seeds.map(seed => `<code>${esc(seed)}</code>`).join(' ')]];
  $('#made').innerHTML = facts.filter(fact => fact[1]).map(([key, value]) => `<div><dt>${t(key)}</dt><dd>${value}</dd></div>`).join('');
}
function drawFacts() {
  const results = DATA.results, calm = results.filter(r => !r.breaks.length), spoilt = results.filter(r => r.breaks.length);
  const good = some => some.filter(result => result.passed).length;
  const fact = (figure, key, harm) => `<div><b class="${harm ? 'harm' : ''}">${figure}</b><span>${t(key)}</span></div>`;
  $('#facts').innerHTML = fact(t('of', good(results), results.length), 'fact.passed')
    + fact(t('of', good(calm), calm.length), 'fact.valid') + fact(t('of', good(spoilt), spoilt.length), 'fact.rejected')
    + fact(results.length - good(results), 'fact.failed', good(results) < results.length);
}

/* ---- the matrix ---- */
const state = {metric: 'outcome', spoilt: false, query: '', filters: new Set(), open: new Set(), last: null};
const METRICS = {
  final: {of: r => r.figures.finalMillis / 1000, hot: 20, unit: value => value < 0 ? t('never') : t('seconds', value.toFixed(1))},
  lock: {of: r => r.figures.lockMillis / 1000, hot: 3, unit: value => t('seconds', value.toFixed(1))},
  exposure: {of: r => r.figures.exposure, hot: 100, unit: plain}
};

function drawLegend() {
  const item = (mark, text) => `<li>${mark}<span class="muted">${text}</span></li>`;
  $('#legend').innerHTML = ['C', 'R', 'M'].map(end => item(ended(end), t('legend.' + end))).join('')
    + item(ended('!'), t('legend.H')) + item('<b>+</b>', t('legend.plus'))
    + ['V', 'L', 'F'].map(p => item(price(p), t('legend.' + p))).join('') + item(price('L', true), t('legend.not'))
    + item(`<span class="out not">${dots('N')}</span>`, t('legend.none')) + item(`<b>${t('some')}</b>`, t('legend.some'))
    + item(tag('harm', t('failed'), 'x'), t('legend.fail'));
  $('#filters').innerHTML = ['V', 'L', 'F', 'M', 'run'].map(key => `<button type="button" class="chip" data-filter="${key}"
    aria-pressed="${state.filters.has(key)}">${'VLF'.includes(key) ? price(key) : ''}${t('filter.' + key)}</button>`).join('');
}

/* Rows by the first part of their ids: first those that several patterns have, then each pattern's own. */
function groups() {
  const rows = new Map();
  for (const pattern of PATTERNS) {
    for (const cell of cellsOf(pattern, state.spoilt)) {
      const base = baseOf(cell.plan.id);
      if (!rows.has(base)) rows.set(base, []);
      rows.get(base).push(cell);
    }
  }
  const all = [...rows].map(([base, cells]) => ({base, cells, owners: new Set(cells.map(cell => cell.pattern.id))}));
  const own = PATTERNS.map(pattern => ({key: pattern.id, title: t('group.own', nameOf(pattern)),
    rows: all.filter(row => row.owners.size === 1 && row.owners.has(pattern.id))}));
  return [{key: '', title: t('group.common'), rows: all.filter(row => row.owners.size > 1)}, ...own].filter(group => group.rows.length);
}
function matches(cell) {
  const {filters, query} = state;
  const words = cell.plan.id + ' ' + say(cell.plan.text);
  if (query && !words.toLowerCase().includes(query)) return false;
  if (filters.size && !cell.result) return false;
  const seen = cell.result && filters.size ? observed(cell.result) : null;
  if (['V', 'L', 'F'].some(p => filters.has(p) && !seen.prices.includes(p))) return false;
  return !filters.has('M') || seen.ends.includes('M');
}

const unique = items => [...new Set(items)];
const CODE_ORDER = ['C', 'C+', 'R', 'R+', 'M', '!'];

/* What several variants of a scenario came to together. */
function together(cells) {
  const ran = cells.filter(cell => cell.result), seen = ran.map(cell => observed(cell.result));
  const ends = unique(seen.flatMap(one => one.ends)).sort((a, b) => CODE_ORDER.indexOf(a) - CODE_ORDER.indexOf(b));
  const some = seen.some(one => unique(one.ends.map(end => end[0])).length > 1);
  const prices = unique(seen.flatMap(one => one.prices)), finals = ran.map(cell => cell.result.figures.finalMillis);
  const possible = unique((ran.length ? ran : cells).flatMap(cell => promised(cell.plan).prices));
  return {ran, ends, some, prices, possible, final: finals.includes(-1) ? -1 : Math.max(...finals),
    failed: ran.filter(cell => !cell.result.passed)};
}
const button = (cells, label, kind, body) => `<td><button type="button" class="cellb ${kind}" tabindex="-1"
  data-cell="${esc(address(cells.find(cell => cell.result) ?? cells[0]))}" title="${esc(label)}"><span class="sr">${esc(label)}</span><span class="picture" aria-hidden="true">${body}</span></button></td>`;

function drawCell(pattern, cells, id) {
  if (!cells.length) return pattern.scenarios.length ? '<td class="na"></td>' : `<td class="na unknown"><span class="sr">${t('notBuilt')}</span><span aria-hidden="true">?</span></td>`;
  const sum = together(cells);
  if (!sum.ran.length) return notRunCell(cells, id);
  return state.spoilt ? spoiltCell(cells, sum, id) : METRICS[state.metric] ? figureCell(cells, sum, id) : runCell(cells, sum, id);
}
function notRunCell(cells, id) {
  if (state.spoilt) return mustBeRejectedCell(cells, id);
  const texts = unique(cells.map(cell => promised(cell.plan).text)), prices = unique(cells.flatMap(cell => promised(cell.plan).prices));
  const shown = texts.length === 1 ? inWords(texts[0]) : unique(cells.flatMap(cell => promised(cell.plan).ends)).join(' ');
  const label = t('label.not', nameOf(cells[0].pattern), id, list(unique(cells.map(cell => inWords(cell.plan.promised)))));
  return button(cells, label, 'none', `<span class="l1"><span class="out not">${dots('N')}<span>${shown}</span></span></span>
    <span class="l2">${prices.map(p => price(p, true)).join('')}<span class="f">${notRun(cells[0])}</span></span>`);
}
const notRun = cell => cell.skipped ? t('skipped') : t('notRun');
function mustBeRejectedCell(cells, id) {
  const rules = unique(cells.flatMap(cell => cell.plan.breaks));
  return button(cells, t('label.must', nameOf(cells[0].pattern), id, list(rules)), 'none', `<span class="l1"><span class="tag none">${t('mustBe')}</span></span>
    <span class="rule">${ruleNames(rules)}</span><span class="l2"><span class="f">${notRun(cells[0])}</span></span>`);
}
const ruleNames = rules => rules.map(rule => `<span>${rule.replaceAll('_', '_<wbr>')}</span>`).join('');
function runCell(cells, sum, id) {
  const label = t('label.run', nameOf(cells[0].pattern), id, list([...sum.failed.length ? [t('legend.fail')] : [],
    ...sum.ends.map(end => (sum.some ? t('some') + ' ' : '') + t('word.' + end)), ...sum.prices.map(p => t('legend.' + p))]), soon(sum.final));
  const unseen = sum.possible.filter(p => !sum.prices.includes(p));
  return button(cells, label, 'run', `<span class="l1">${sum.failed.length ? tag('harm', t('failed'), 'x') : ''}${sum.some ? `<span class="some">${t('some')}</span>` : ''}${sum.ends.map(end => ended(end)).join('')}</span>
    <span class="l2">${sum.prices.map(p => price(p)).join('')}${unseen.map(p => price(p, true)).join('')}<span class="f">${partly(cells, sum)}${cells.length > 1 && sum.final >= 50 ? '≤ ' : ''}${soon(sum.final)}</span></span>`);
}
const partly = (cells, sum) => sum.ran.length < cells.length ? t('partly', sum.ran.length, cells.length) + ' · ' : '';
function figureCell(cells, sum, id) {
  const metric = METRICS[state.metric], values = sum.ran.map(cell => metric.of(cell.result));
  const worst = values.includes(-0.001) ? -0.001 : Math.max(...values), width = worst < 0 ? 100 : Math.min(100, Math.log1p(worst) / Math.log1p(metric.hot * 3) * 100);
  const text = (cells.length > 1 && worst >= 0.05 ? '≤ ' : '') + metric.unit(worst);
  const label = `${nameOf(cells[0].pattern)}, ${id}: ${t('show.' + state.metric)} ${text}`;
  return button(cells, label, 'run', `<span class="l1"><b>${text}</b></span><span class="meter ${worst < 0 || worst > metric.hot ? 'hot' : ''}"><i data-width="${width}"></i></span>
    <span class="l2"><span class="f">${partly(cells, sum)}</span></span>`);
}
function spoiltCell(cells, sum, id) {
  const rules = unique(sum.ran.flatMap(cell => cell.result.rules)), unnoticed = sum.failed.length > 0;
  const verdict = unnoticed ? tag('wait', t('unnoticed')) : tag('harm', 'INVALID', 'x');
  const amounts = unique(sum.ran.map(cell => cell.result.figures.money).filter(Boolean).map(signed));
  const label = t('label.off', nameOf(cells[0].pattern), id, unnoticed ? t('unnoticed') : 'INVALID', list(rules));
  return button(cells, label, 'run', `<span class="l1">${verdict}</span><span class="rule">${ruleNames(rules)}</span>
    <span class="l2"><span>${partly(cells, sum)}</span><span class="f">${list(amounts)}</span></span>`);
}

/* A filter hides whole rows and never a cell: an empty one would say that the pattern has no such scenario. */
function drawRow(row) {
  const {cells} = row, ids = unique(cells.map(cell => cell.plan.id)), several = ids.length > 1;
  if (!cells.some(matches)) return '';
  const id = ids.length === 1 ? ids[0] : row.base, open = state.open.has(row.base);
  const head = several ? `<button type="button" class="var" data-open="${esc(row.base)}" aria-expanded="${open}">${icon('chev')}${t('variants', ids.length)}</button>`
    : `<span>${esc(say(cells[0].plan.text))}</span>`;
  return tableRow('', id, head, cells) + (several && open ? ids.map(variant => variantRow(variant, cells)).join('') : '');
}
const variantRow = (id, cells) => { const own = cells.filter(cell => cell.plan.id === id);
  return tableRow('variant', id, `<span>${esc(say(own[0].plan.text))}</span>`, own); };
const tableRow = (kind, id, head, cells) => `<tr class="${kind}"><th scope="row"><code>${esc(id)}</code>${head}</th>${PATTERNS
  .map(pattern => drawCell(pattern, cells.filter(cell => cell.pattern === pattern), id)).join('')}</tr>`;

function drawMatrix() {
  let shown = 0;
  const bodies = groups().map(group => {
    const rows = group.rows.map(drawRow).filter(Boolean);
    shown += rows.length;
    return rows.length ? `<tbody><tr class="grp"><th scope="colgroup" colspan="${PATTERNS.length + 1}">${esc(group.title)}</th></tr>${rows.join('')}</tbody>` : '';
  }).join('');
  const head = PATTERNS.map(pattern => `<th scope="col"><span class="lg">${esc(nameOf(pattern))}</span><code>${pattern.id.slice(0, 4)}</code><small>${patternState(pattern)}</small></th>`).join('');
  $('#table').style.setProperty('--patterns', PATTERNS.length);
  $('#table').innerHTML = `<caption class="sr">${t('caption')}</caption><thead><tr><th scope="col">${t('scenario')}</th>${head}</tr></thead>`
    + (bodies || `<tbody><tr><td class="empty" colspan="${PATTERNS.length + 1}">${t('rows.none')}</td></tr></tbody>`);
  $$('[data-width]').forEach(bar => { bar.style.width = bar.dataset.width + '%'; });
  $('#count').textContent = t('rows', shown);
  $('#off-note').hidden = !state.spoilt;
  $('#metrics').hidden = state.spoilt;
  const start = $$('.cellb').find(cell => cell.dataset.cell === state.last) ?? $('.cellb');
  if (start) start.tabIndex = 0;
  pressed();
}
const patternState = pattern => !pattern.built && !pattern.results.length ? t('notBuilt')
  : pattern.results.length ? t('partly', ranIn(pattern, state.spoilt).length, cellsOf(pattern, state.spoilt).length) : t('notRun');
function pressed() {
  $$('[data-metric]').forEach(b => b.setAttribute('aria-pressed', b.dataset.metric === state.metric));
  $$('[data-guards]').forEach(b => b.setAttribute('aria-pressed', (b.dataset.guards === 'off') === state.spoilt));
  $$('[data-lang]').forEach(b => b.setAttribute('aria-pressed', b.dataset.lang === lang));
}

/* ---- guards ---- */
const twinOf = cell => { const id = cell.plan.id.replace(/\/with(out)?-[^/]+$/, '');
  const plan = cell.pattern.scenarios.find(one => one.id === id);
  return plan ? cellOf(cell.pattern, plan) : null; };
/* Of several findings the one by a rule that had to reject it. */
function worstSentence(result) {
  const lines = result.explanation[lang], at = lines.findIndex(line => result.breaks.some(rule => line.startsWith(rule)));
  return (lines[at + 1] ?? lines[0] ?? '').trim().replace(/^(worst|first|last): |^(最严重|最早|最晚)：/, '').replace(/ \[[0-9a-f-]{36}\]$/, '');
}

function drawGuards() {
  const head = ['guard', 'with', 'without', 'money'].map(key => `<th scope="col">${t(key)}</th>`).join('');
  $('#guard-table').innerHTML = `<thead><tr>${head}</tr></thead>` + PATTERNS.map(guardBody).join('');
}
function guardBody(pattern) {
  if (!pattern.built && !pattern.results.length) return unbuiltBody(pattern);
  const spoilt = cellsOf(pattern, true), used = new Set();
  const rows = pattern.guards.flatMap(guard => {
    const cells = spoilt.filter(cell => cell.plan.spoiltBy === guard.id + '=false');
    cells.forEach(cell => used.add(cell));
    return cells.length ? cells.map((cell, n) => guardRow(guard.id, say(guard.text), cell, n)) : [guardRow(guard.id, say(guard.text), null)];
  });
  const settings = spoilt.filter(cell => !used.has(cell)).map(cell => guardRow(cell.plan.spoiltBy ?? cell.plan.id, say(cell.plan.text), cell));
  return `<tbody><tr class="grp"><th scope="rowgroup" colspan="4">${esc(nameOf(pattern))}</th></tr>${rows.join('')}${settings.join('')}</tbody>`;
}
const unbuiltBody = pattern => `<tbody><tr class="grp"><th scope="rowgroup" colspan="4">${esc(nameOf(pattern))} ${tag('none', t('notBuilt'))}
  <span class="muted">${t('guards.count', pattern.guards.length)}</span></th></tr></tbody>`;
/* Of several failures that one guard is for, the first says what it is. */
function guardRow(id, text, cell, further) {
  const said = `<code>${esc(id)}</code><p>${esc(text)}</p>`;
  const head = `<th scope="row">${further ? `<span class="sr">${esc(id)}: </span>` : said}${cell ? link(cell, `<code>${esc(cell.plan.id)}</code>`) : ''}</th>`;
  const column = (key, body) => `<td data-k="${t(key)}">${body}</td>`;
  if (!cell) return `<tr>${head}${column('with', '')}${column('without', tag('none', t('noScenario')))}${column('money', '')}</tr>`;
  return `<tr class="${further ? 'further' : ''}">${head}${column('with', withIt(twinOf(cell)))}${column('without', withoutIt(cell))}${column('money', moneyOf(cell.result))}</tr>`;
}
function withIt(twin) {
  if (!twin) return tag('none', t('noTwin'));
  if (!twin.result) return `${tag('none', t('notRun'))}<p class="muted">${link(twin, esc(inWords(twin.plan.promised)))}</p>`;
  return `${verdictTag(twin.result)}<p>${link(twin, esc(twin.result.observed))}, ${t('d.final')} ${soon(twin.result.figures.finalMillis)}</p>`;
}
function withoutIt({plan, result}) {
  if (!result) return `${tag('none', t('notRun'))}<p class="muted">${t('mustBe')}: ${ruleNames(plan.breaks)}</p>`;
  const rules = result.rules.map(rule => `<span class="tag" title="${esc(say(RULES[rule]))}">${rule}</span>`).join('');
  return `${verdictTag(result)} <span class="muted">${esc(result.observed)}</span>${result.passed ? '' : ' ' + tag('wait', t('unnoticed'))}<p>${esc(worstSentence(result))}</p><div class="rules">${rules}</div>`;
}
function moneyOf(result) {
  if (!result) return '';
  const amount = result.figures.money;
  return `<span class="money ${amount ? '' : 'zero'}"><b>${signed(amount)}</b>${t(amount < 0 ? 'lost' : amount > 0 ? 'made' : 'same')}</span>`;
}

/* ---- isolation ---- */
const ANOMALIES = ['FRACTURED_READ', 'DIRTY_READ', 'DIRTY_WRITE'];
function drawIsolation() {
  const head = ANOMALIES.map(one => `<th scope="col"><code>${one}</code><small>${t(one)}</small></th>`).join('');
  $('#isolation-table').innerHTML = `<thead><tr><th scope="col">${t('pattern')}</th>${head}</tr></thead><tbody>` + PATTERNS.map(pattern =>
    `<tr><th scope="row">${esc(nameOf(pattern))}</th>${ANOMALIES.map(one => `<td data-k="${one}">${isolation(pattern, one)}</td>`).join('')}</tr>`).join('') + '</tbody>';
}
function isolation(pattern, anomaly) {
  const declared = pattern.anomalies.includes(anomaly), ran = ranIn(pattern), times = cell => cell.result.figures.anomalies[anomaly] ?? 0;
  const seen = ran.filter(times).sort((a, b) => times(b) - times(a)), total = seen.reduce((sum, cell) => sum + times(cell), 0);
  const rejected = ran.find(cell => cell.result.rules.includes('ISOLATION'));
  const first = tag(declared ? 'wait' : 'ok', t(declared ? 'declared' : 'notDeclared'));
  const second = rejected ? link(rejected, t('undeclaredSeen')) : !ran.length ? tag('none', t('notRun'))
    : seen.length ? link(seen[0], t('seenIn', total, seen.length, ran.length)) : t('notSeen', ran.length);
  return `${first}<p>${second}</p>`;
}

/* ---- what it costs when nothing fails, and under random faults ---- */
const figure = (value, digits = 1) => value == null ? '–' : value.toFixed(digits);
const numbers = cells => cells.map(([key, value]) => `<td class="num" data-k="${t(key)}">${value}</td>`).join('');
const headOf = (first, keys) => `<thead><tr><th scope="col">${t(first)}</th>${keys.map(key => `<th scope="col" class="num">${t(key)}</th>`).join('')}</tr></thead>`;
const COSTS = ['cost.quiet', 'cost.times', 'cost.one', 'cost.many', 'cost.hot', 'cost.high', 'cost.credit', 'cost.trips', 'cost.forced', 'cost.cpu', 'cost.memory', 'cost.ready'];
function drawCosts() {
  $('#costs').hidden = $('#costs-link').hidden = !DATA.costs.length;
  const groups = PATTERNS.map(pattern => [pattern, DATA.costs.filter(cost => cost.pattern === pattern.id)]).filter(group => group[1].length);
  $('#cost-table').innerHTML = headOf('cost.contender', COSTS) + groups.map(([pattern, costs]) => `<tbody><tr class="grp"><th scope="rowgroup" colspan="${COSTS.length + 1}">${esc(nameOf(pattern))}
    <span class="muted small">${t('cost.when', day(costs[0].began), costs[0].cores)}</span></th></tr>${costs.map(cost => costRow(cost, costs)).join('')}</tbody>`).join('');
}
function costRow(cost, all) {
  const base = all.find(one => one.baseline), most = Math.max(...cost.speeds.map(speed => speed.clients));
  const speed = (clients, accounts) => cost.speeds.find(one => one.clients === clients && one.accounts === accounts);
  const times = cost.quietMillis && base?.quietMillis && base !== cost ? '× ' + figure(cost.quietMillis / base.quietMillis) : '–';
  const own = cost.contender === cost.pattern;
  return `<tr class="${own ? 'own' : ''}"><th scope="row"><code>${esc(cost.contender)}</code> ${own ? tag('', t('cost.own')) : cost.baseline ? tag('none', t('cost.base')) : ''}${cost.flat === false ? tag('wait', t('cost.notFlat')) : ''}</th>${numbers([
    ['cost.quiet', figure(cost.quietMillis, 2)], ['cost.times', times], ['cost.one', figure(speed(1, 'SPREAD')?.perSecond, 0)],
    ['cost.many', `${figure(speed(most, 'SPREAD')?.perSecond, 0)}`], ['cost.hot', figure(speed(most, 'HOT')?.perSecond, 0)],
    ['cost.high', figure(speed(most, 'SPREAD')?.highMillis)], ['cost.credit', figure(speed(1, 'SPREAD')?.creditMillis)], ['cost.trips', figure(cost.roundTrips)],
    ['cost.forced', figure(cost.forcedWrites)], ['cost.cpu', figure(cost.serverMillis + cost.serviceMillis + (cost.clientMillis ?? 0))],
    ['cost.memory', figure(cost.servicesMegabytes, 0)], ['cost.ready', figure(cost.readySeconds)]])}</tr>`;
}
const CAMPAIGNS = ['camp.clean', 'camp.minutes', 'camp.faults', 'camp.requests', 'camp.completed', 'camp.goodput', 'camp.rest', 'camp.money'];
function drawCampaigns() {
  $('#campaigns').hidden = $('#campaigns-link').hidden = !DATA.campaigns.length;
  const guarded = DATA.campaigns.filter(one => !Object.keys(one.properties).length);
  const rows = PATTERNS.map(pattern => [pattern, guarded.filter(one => one.pattern === pattern.id)]).filter(group => group[1].length);
  $('#campaign-table').innerHTML = headOf('pattern', CAMPAIGNS) + `<tbody>${rows.map(([pattern, all]) => campaignRow(pattern, all)).join('')}</tbody>`;
}
function campaignRow(pattern, all) {
  const sum = of => all.reduce((total, one) => total + of(one), 0), good = all.filter(one => one.passed).length;
  const finals = all.map(one => one.finalMillis), rates = all.map(one => one.perSecond).sort((a, b) => a - b), lost = sum(one => one.money);
  const range = rates.length > 1 && figure(rates[0]) !== figure(rates.at(-1)) ? figure(rates[0]) + '–' + figure(rates.at(-1)) : figure(rates[0]);
  return `<tr><th scope="row">${esc(nameOf(pattern))}<p class="small muted">${all.map(one => `<code title="${esc(one.replay)}">${one.seed}</code>`).join(' ')}</p></th>${numbers([
    ['camp.clean', good === all.length ? tag('ok', t('of', good, all.length), 'ok') : tag('harm', t('of', good, all.length), 'x')],
    ['camp.minutes', figure(sum(one => one.lengthMillis) / 60000)], ['camp.faults', sum(one => one.faults)], ['camp.requests', sum(one => one.transfers)],
    ['camp.completed', sum(one => one.completed)], ['camp.goodput', range], ['camp.rest', soon(finals.includes(-1) ? -1 : Math.max(...finals))], ['camp.money', signed(lost)]])}</tr>`;
}

/* ---- the adviser: counts, and no opinion ---- */
const happened = (need, result) => { const seen = observed(result);
  return need === '+' ? seen.ends.some(end => end.endsWith('+')) : need === 'M' ? seen.ends.includes('M') : seen.prices.includes(need); };
const isPossible = (need, plan) => { const said = promised(plan);
  return need === '+' ? said.ends.some(end => end.endsWith('+')) : need === 'M' ? said.ends.includes('M') : said.prices.includes(need); };

/* Each question has answers; each answer asks the cells of a pattern something and gives lines. What does not matter asks nothing. */
const QUESTIONS = [
  {id: 'half', answers: {no: pattern => [reason(pattern, 'V')]}},
  {id: 'refuse', answers: {first: pattern => [ending(pattern, 'payee-refuses', end => end === 'R')],
    later: pattern => [ending(pattern, 'payee-refuses', end => end[0] === 'R')]}},
  {id: 'away', answers: {refused: pattern => [ending(pattern, 'payee-db-down', end => end[0] === 'R')],
    arrives: pattern => [ending(pattern, 'payee-db-down', end => end[0] === 'C')]}},
  {id: 'held', answers: {rows: pattern => [reason(pattern, 'L')], money: pattern => [reason(pattern, 'F')], both: pattern => [reason(pattern, 'L'), reason(pattern, 'F')]}},
  {id: 'told', answers: {yes: pattern => [reason(pattern, '+')]}},
  {id: 'desk', answers: {nobody: pattern => [reason(pattern, 'M')]}}
];
function drawNeeds() {
  const chosen = new Map($$('#needs input:checked').map(input => [input.name, input.value]));
  const option = (id, value, text) => `<label><input type="radio" name="${id}" value="${value}" ${(chosen.get(id) ?? '') === value ? 'checked' : ''}><span>${text}</span></label>`;
  $('#needs').innerHTML = QUESTIONS.map(({id, answers}) => `<fieldset><legend>${t('q.' + id)}</legend>${Object.keys(answers)
    .map(answer => option(id, answer, t(`q.${id}.${answer}`))).join('')}${option(id, '', `<span class="muted">${t('q.any')}</span>`)}</fieldset>`).join('');
  drawAnswers();
}
function drawAnswers() {
  const asked = $$('#needs input:checked').filter(input => input.value).map(input => QUESTIONS.find(question => question.id === input.name).answers[input.value]);
  const answers = pattern => pattern.scenarios.length ? asked.flatMap(ask => ask(pattern)).join('') : `<li class="unknown">${t('reason.unknown')}</li>`;
  $('#answers').innerHTML = asked.length ? PATTERNS.map(pattern => `<li><h3>${esc(nameOf(pattern))}</h3><ul>${answers(pattern)}</ul></li>`).join('')
    : `<li class="muted">${t('adviser.none')}</li>`;
}
const WORDS = {good: 'says.good', against: 'says.against', possible: 'says.possible', unknown: 'says.unknown'};
const line = (kind, need, text, cell) => `<li class="${kind}"><span class="sr">${t(WORDS[kind])}: </span><b>${t('need.' + need)}</b>${lang === 'zh' ? '：' : ': '}${text} ${cell ? link(cell, `<code>${esc(cell.plan.id)}</code>`) : ''}</li>`;
function reason(pattern, need) {
  const all = cellsOf(pattern, false), ran = all.filter(cell => cell.result);
  const broken = ran.filter(cell => happened(need, cell.result)), open = all.filter(cell => isPossible(need, cell.plan));
  if (!ran.length) return line('unknown', need, t(open.length ? 'reason.promise' : 'reason.noPromise', open.length, all.length), open[0] ?? all[0]);
  if (broken.length) return line('against', need, t('reason.seen', broken.length, ran.length), broken[0]);
  return open.length ? line('possible', need, t('reason.open', ran.length, open.length), open[0]) : line('good', need, t('reason.good', ran.length), ran[0]);
}
/* How one failure ended that every pattern meets, in all its variants. */
function ending(pattern, base, isWanted) {
  const all = cellsOf(pattern, false).filter(cell => baseOf(cell.plan.id) === base), ran = all.filter(cell => cell.result);
  if (!all.length) return line('unknown', base, t('reason.noScenario'));
  const ends = unique((ran.length ? ran : all).flatMap(cell => ran.length ? observed(cell.result).ends : promised(cell.plan).ends));
  const fits = ends.filter(isWanted), kind = !ran.length ? 'unknown' : fits.length === ends.length ? 'good' : fits.length ? 'possible' : 'against';
  return line(kind, base, t(ran.length ? 'reason.ended' : 'reason.promised', ends.map(end => t('word.' + end)).join(t('semicolon'))), (ran.length ? ran : all)[0]);
}

/* ---- the drawer: one cell and its evidence ---- */
/* The folder of the results in the checkout: told by who serves the page, else part of its address. */
const folder = () => { if (globalThis.SERVED) return SERVED + '/'; const path = decodeURIComponent(location.pathname), at = path.indexOf('.twobanks/');
  return at < 0 ? '' : path.slice(at, path.lastIndexOf('/') + 1); };
const tidy = path => { let before; do { before = path; path = path.replace(/[^/]+\/\.\.\//, ''); } while (path !== before); return path; };
const rows = pairs => `<dl class="dl">${pairs.filter(pair => pair[1] !== '' && pair[1] != null).map(([key, value]) => `<dt>${t(key)}</dt><dd>${value}</dd>`).join('')}</dl>`;
const part = (key, body) => body ? `<section><h3>${t(key)}</h3>${body}</section>` : '';

function cellAt(where) {
  const [id, ...rest] = where.split('/'), pattern = byId(id), scenario = rest.join('/');
  const plan = pattern?.scenarios.find(one => one.id === scenario) ?? pattern?.scenarios.find(one => baseOf(one.id) === scenario);
  return plan ? cellOf(pattern, plan) : null;
}
function drawDrawer(cell) {
  const {pattern, plan, result} = cell;
  $('#drawer').innerHTML = `<header><div><p class="over">${esc(say(pattern.title))}</p><h2 id="drawer-h">${esc(plan.id)}</h2></div>
    <button type="button" class="btn" data-close aria-label="${t('close')}">${icon('x')}</button></header>${variants(cell)}
    <section><p class="says">${esc(say(plan.text))}</p></section>${part('d.compared', compared(cell))}`
    + (result ? withResult(cell) : part('d.fill', `${command(`./twobanks compare ${pattern.id} --only ${plan.id}`)}`))
    + part('d.address', `<p><a href="#${esc(address(cell))}">#${esc(address(cell))}</a></p>`);
  $('#drawer').scrollTop = 0;
}
function variants({pattern, plan}) {
  const all = pattern.scenarios.filter(one => baseOf(one.id) === baseOf(plan.id));
  const name = id => id === baseOf(id) ? t('d.plain') : id.slice(baseOf(id).length + 1);
  return all.length < 2 ? '' : `<section><h3>${t('d.variants')}</h3><ul class="chips">${all.map(one => `<li><a class="chip" href="#${esc(pattern.id + '/' + one.id)}"
    ${one === plan ? 'aria-current="true"' : ''}>${isSpoilt(one) ? icon('x') : ''}${esc(name(one.id))}</a></li>`).join('')}</ul></section>`;
}
function compared(cell) {
  const {pattern, plan, result} = cell;
  const promise = [['d.promised', isSpoilt(plan) ? '' : esc(inWords(plan.promised))], ['d.chance', isSpoilt(plan) ? '' : esc(say(plan.chance))],
    ['d.steps', isSpoilt(plan) ? '' : plan.steps.map(step => `<code>${esc(step)}</code>`).join(' ')],
    ['d.spoilt', plan.spoiltBy ? `<code>${esc(plan.spoiltBy)}</code>` : ''], ['d.breaks', list(plan.breaks)]];
  if (!result) return rows([...promise, ['d.observed', tag('none', notRun(cell))]]) + `<p class="muted small">${esc(cell.skipped ?? t('d.notRun'))}</p>`;
  const f = result.figures, seen = observed(result), bound = t('seconds', pattern.convergenceSeconds);
  return rows([...promise,
    ['d.observed', `${unique(seen.ends).map(end => ended(end)).join(' ')} ${seen.prices.map(p => price(p)).join('')} ${result.observed.includes('×') ? `<span class="muted">${esc(result.observed)}</span>` : ''}`],
    ['d.verdict', `${verdictTag(result)} ${result.passed ? '' : tag(isSpoilt(plan) ? 'wait' : 'harm', t(isSpoilt(plan) ? 'unnoticed' : 'legend.fail'))} ${esc(list(result.rules))}`],
    ['d.anomalies', list(Object.entries(f.anomalies).map(([name, times]) => t('d.times', name, times))) || t('none')],
    ['d.person', seen.ends.includes('M') ? t('word.M') : t('none')],
    ['d.final', f.finalMillis < 0 ? t('never') : t('d.finalAfter', seconds(f.finalMillis), bound)],
    ['d.locks', seconds(f.lockMillis)], ['d.exposure', t('d.exposure.v', f.exposure, f.reads)],
    ['d.when', `${day(result.at)}${result.commit ? ` <code>${esc(result.commit)}</code>` : ''}`], ['d.money', `${signed(f.money)} ${f.money ? t(f.money < 0 ? 'lost' : 'made') : ''}`], ['d.transfers', f.transfers],
    ['d.faults', list(result.faults.map(fault => `${esc(fault.what)}${fault.fired === 1 ? '' : ' ×' + fault.fired}`)) || t('none')]]);
}
function withResult(cell) {
  const {result, pattern} = cell, sequence = result.sequence;
  const said = result.verdict === 'VALID' && result.passed ? '' : `<pre class="said">${esc(result.explanation[lang].join('\n'))}</pre>`;
  return part('d.said', said) + part('d.sequence', sequence ? told(cell) : `<p class="muted">${t('d.noSequence')}</p>`)
    + part('d.ledger', sequence ? ledger(sequence) : '') + part('d.again', command(result.replay))
    + part('d.evidence', result.evidence ? `${command('./twobanks judge ' + tidy(folder() + result.evidence))}<p class="muted small">${t('d.evidence.p')}
      ${globalThis.SERVED ? '' : `<a href="${esc(result.evidence)}">${t('d.open')}</a>`}</p>` : '');
}

/* The sequence: steps of the banks, what was done from outside, and the client, on one clock that begins with the request. */
function told({pattern, result}) {
  const {request, half, steps, leftOut} = result.sequence, asked = request.invokedAt / 1e6;
  const amount = t('d.transfer', request.transferId.slice(0, 8) + '…', money(request.amount), request.from, request.to) + (result.figures.transfers > 1 ? ' ' + t('d.oneOf', result.figures.transfers) : '');
  const shown = half ? t('d.half', half.reads, ((half.from - asked) / 1000).toFixed(1), ((half.to - asked) / 1000).toFixed(1)) : '';
  const client = [{millis: asked, kind: 'client', text: t('d.asks')},
    {millis: request.answeredAt / 1e6, kind: 'client', text: t('d.hears', request.answer, request.status || t('d.noAnswer'))}];
  const banks = steps.map((step, place) => ({...describe(step, pattern), millis: step.millis, cut: leftOut && place === 40}));
  const all = [...banks, ...client].sort((a, b) => a.millis - b.millis);
  return `<p class="small muted">${amount} ${shown}</p><ol class="rail">${all.map((step, n) =>
    gap(step, all[n - 1], leftOut, half) + railItem(step, asked, half)).join('')}</ol>`;
}
function describe(step, pattern) {
  if (step.deed) return {kind: /^(heal|restart|thaw|pass)/.test(step.deed) ? 'mended' : 'fault', text: step.deed};
  const [action, event] = (step.fault ?? '').split(' '), point = pattern.points.find(one => one.id === step.point);
  const text = event === 'FIRED' ? t('d.fired', action) : event === 'RELEASED' ? t('d.released', action) : say(point?.text) || step.point;
  return {kind: event === 'FIRED' ? 'fault' : event ? 'mended' : 'step', text, who: step.who, point: step.point};
}
const isHalf = (millis, half) => half && millis >= half.from && millis <= half.to ? 'half' : '';
function gap(step, before, leftOut, half) {
  if (step.cut) return `<li class="brk ${before ? isHalf((before.millis + step.millis) / 2, half) : ''}"><span class="ti">⋮</span><span class="dot"></span><span>${t('d.leftOut', leftOut)}</span></li>`;
  const wait = before ? step.millis - before.millis : 0;
  return wait > 900 ? `<li class="brk ${before ? isHalf((before.millis + step.millis) / 2, half) : ''}"><span class="ti">⋮</span><span class="dot"></span><span>${t('d.gap', (wait / 1000).toFixed(1))}</span></li>` : '';
}
const railItem = (step, asked, half) => `<li class="${step.kind} ${isHalf(step.millis, half)}">
  <span class="ti">${((step.millis - asked) / 1000).toFixed(3)}</span><span class="dot"></span><span>${step.kind === 'fault' ? '⚡ ' : ''}${esc(step.text)}${step.who
    ? `<code>${esc(step.who)} · ${esc(step.point)}</code>` : ''}</span></li>`;
function ledger({holdings, entries}) {
  const head = keys => `<thead><tr>${keys.map(([key, kind]) => `<th scope="col" class="${kind}">${t(key)}</th>`).join('')}</tr></thead>`;
  const amount = value => `<td class="num">${value == null ? '–' : money(value)}</td>`;
  const before = holdings.map(one => `<tr><th scope="row">${esc(one.account)}</th>${amount(one.before)}${amount(one.after)}</tr>`).join('');
  const booked = entries.map(one => `<tr><th scope="row">${one.bank} · ${one.leg}</th><td>${esc(one.account)}</td><td class="num">${signed(one.delta)}</td>${amount(one.balanceAfter)}</tr>`).join('');
  return `<table class="data">${head([['d.account', ''], ['d.before', 'num'], ['d.after', 'num']])}<tbody>${before}</tbody></table>`
    + (booked ? `<table class="data">${head([['d.leg', ''], ['d.account', ''], ['d.amount', 'num'], ['d.balance', 'num']])}<tbody>${booked}</tbody></table>` : `<p class="small">${t('d.noEntries')}</p>`)
    + `<p class="muted small">${t('d.others')}</p>`;
}

/* ---- opening, closing, keys ---- */
function openAt(where) {
  const cell = cellAt(where), drawer = $('#drawer');
  if (!cell) return;
  state.last = $$('.cellb').some(b => b.dataset.cell === where) ? where : state.last ?? where;
  drawDrawer(cell);
  if (!drawer.open) drawer.showModal();
  $('[data-close]', drawer).focus();
}
function byHash() {
  const where = decodeURIComponent(location.hash.slice(1));
  if (where.includes('/')) openAt(where); else if ($('#drawer').open) $('#drawer').close();
}
function forgetHash() {
  if (location.hash.includes('/')) history.replaceState(null, '', location.href.split('#')[0]);
  $$('.cellb').find(b => b.dataset.cell === state.last)?.focus({preventScroll: true});
}
function toggle(set, key) { if (!set.delete(key)) set.add(key); }

function onClick(event) {
  const hit = selector => event.target.closest(selector), data = selector => hit(selector)?.dataset;
  if (data('[data-cell]')) location.hash = data('[data-cell]').cell;
  else if (hit('[data-close]') || event.target === $('#drawer')) $('#drawer').close();
  else if (hit('[data-copy]')) copy(hit('[data-copy]'));
  else if (data('[data-open]')) { const key = data('[data-open]').open; toggle(state.open, key); drawMatrix(); $$('[data-open]').find(b => b.dataset.open === key)?.focus(); }
  else if (data('[data-metric]')) { state.metric = data('[data-metric]').metric; drawMatrix(); }
  else if (data('[data-guards]')) { state.spoilt = data('[data-guards]').guards === 'off'; drawMatrix(); }
  else if (data('[data-filter]')) { toggle(state.filters, data('[data-filter]').filter); hit('[data-filter]').setAttribute('aria-pressed', state.filters.has(data('[data-filter]').filter)); drawMatrix(); }
  else if (data('[data-lang]')) { lang = data('[data-lang]').lang; draw(); }
}
function copy(where) {
  navigator.clipboard?.writeText($('code', where.parentNode).textContent).catch(() => {});
  where.innerHTML = icon('ok');
  setTimeout(() => { where.innerHTML = icon('copy'); }, 1200);
}
/* One tab stop for the whole grid; the arrows go to the next cell that there is. */
function onKey(event) {
  const here = event.target.closest?.('.cellb');
  if (!here || !/^(Arrow|Home$|End$)/.test(event.key)) return;
  event.preventDefault();
  const next = /Up|Down/.test(event.key) ? vertical(here, event.key === 'ArrowDown' ? 1 : -1) : horizontal(here, event.key);
  if (next) { here.tabIndex = -1; next.tabIndex = 0; next.focus(); }
}
function horizontal(here, key) {
  const all = $$('.cellb', here.closest('tr')), at = all.indexOf(here);
  return key === 'Home' ? all[0] : key === 'End' ? all.at(-1) : all[at + (key === 'ArrowRight' ? 1 : -1)];
}
function vertical(here, step) {
  const column = here.parentNode.cellIndex, rows = $$('#table tbody tr'), from = rows.indexOf(here.closest('tr'));
  for (let n = from + step; rows[n]; n += step) {
    const there = rows[n].cells[column]?.querySelector('.cellb');
    if (there) return there;
  }
  return null;
}

function draw() {
  document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : 'en';
  document.title = t('title');
  $$('[data-t]').forEach(one => { one.textContent = t(one.dataset.t); });
  $$('[data-label]').forEach(one => one.setAttribute('aria-label', t(one.dataset.label)));
  $$('[data-placeholder]').forEach(one => one.setAttribute('placeholder', t(one.dataset.placeholder)));
  [drawLimits, drawLegend, drawMatrix, drawGuards, drawIsolation, drawCosts, drawCampaigns, drawNeeds].forEach(part => part());
  if ($('#drawer').open) byHash();
}
document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
$('#table').addEventListener('focusin', event => {
  const cell = event.target.closest('.cellb');
  if (cell) { $$('.cellb[tabindex="0"]').forEach(one => { one.tabIndex = -1; }); cell.tabIndex = 0; state.last = cell.dataset.cell; }
});
$('#query').addEventListener('input', event => { state.query = event.target.value.trim().toLowerCase(); drawMatrix(); });
$('#needs').addEventListener('change', drawAnswers);
$('#drawer').addEventListener('close', forgetHash);
addEventListener('hashchange', byHash);
draw();
byHash();
