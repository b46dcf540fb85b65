// What can be expected of a scenario, what its pattern promises and what was seen, in the same words. The codes are those of the
// catalogue: "C and R (C+), V(L)" promises, "C×47 R×3, VL" was seen.

export const ENDS = ['C', 'C+', 'R', 'R+', 'M', 'mixed'];
export const PRICES = ['V', 'L', 'F'];
const MOST_RULES = 4;
/** The harms that people think of first stand in for those that are not the answer. */
const COMMON = ['ATOMICITY', 'EXACTLY_ONCE', 'CONVERGENCE', 'PROGRESS', 'TRUTH'];

export const isSpoilt = plan => plan.breaks.length > 0;

/** {must: ends, may: ends, mustCost: prices, mayCost: prices} */
export function promised(codes) {
  const [, must, may = '', mustCost = '', mayCost = ''] = /^([^(),]+?)(?: \(([^)]+)\))?(?:, (\w*)(?:\((\w+)\))?)?$/.exec(codes);
  return {must: must.split(/ and | or /), may: may ? may.split(' or ') : [], mustCost: [...mustCost], mayCost: [...mayCost]};
}

/** {ends: those that were seen, costs: prices} */
export function observed(codes) {
  const [ends, costs = ''] = codes.split(', ');
  return {ends: ends.split(' ').filter(Boolean).map(end => end.replace(/×\d+/, '')), costs: [...costs]};
}

/** What is offered as an answer to "how does it end?". */
export function choices(plan, rules) {
  if (!isSpoilt(plan)) {
    return ENDS;
  }
  const wrong = COMMON.filter(rule => !plan.breaks.includes(rule)).slice(0, Math.max(1, MOST_RULES - plan.breaks.length));
  return [...Object.keys(rules).filter(rule => plan.breaks.includes(rule) || wrong.includes(rule)), 'none'];
}

/** How right it was: 'right', 'partly', 'wrong', or null for who was not sure. */
export function judged(plan, {end, meanwhile}) {
  if (end === 'unsure') {
    return null;
  }
  if (isSpoilt(plan)) {
    return plan.breaks.includes(end) ? 'right' : 'wrong';
  }
  const {must, may, mustCost, mayCost} = promised(plan.promised);
  const ends = [...must, ...may];
  const isEnd = end === 'mixed' ? ends.length > 1 : ends.length === 1 && ends[0] === end;
  const isCost = mustCost.every(price => meanwhile.includes(price)) && [...meanwhile].every(price => mustCost.includes(price) || mayCost.includes(price));
  if (isEnd && isCost) {
    return 'right';
  }
  // Who was wrong about what the client hears was still right about the money.
  return isEnd || ends.some(one => one[0] === end[0]) ? 'partly' : 'wrong';
}
