// The timeline's spans: those without an article are not told by the API, and too many do not fit.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST = 180;

/**
 * Fills the gaps between counts and joins neighbours until they fit.
 *
 * @param {{value: string, count: number}[]} counts of the API, each by the beginning of its span
 * @param {'1h'|'1d'} interval
 * @param {(instant: number) => string} dayOf gives the date of an instant in the reader's zone
 * @returns {{from: number, to: number, count: number, day: string, lastDay: string}[]} `to` is where the next begins
 */
export function filled(counts, interval, dayOf) {
  if (!counts.length) {
    return [];
  }
  const byBegin = new Map(counts.map(({ value, count }) => [Date.parse(value), count]));
  const begins = [...byBegin.keys()].sort((a, b) => a - b);
  const spans = [];
  let at = begins[0];
  while (at <= begins.at(-1)) {
    const next = interval === '1h' ? at + HOUR : nextDay(at, begins, dayOf);
    spans.push({ from: at, to: next, count: byBegin.get(at) ?? 0, day: dayOf(at), lastDay: dayOf(at) });
    at = next;
  }
  return joined(spans, Math.ceil(spans.length / MOST));
}

/** A day may have 23 or 25 hours: where a bucket of the API begins near by, that is where the day begins. */
function nextDay(at, begins, dayOf) {
  const about = at + DAY;
  const told = begins.find((begin) => begin > at && Math.abs(begin - about) <= 2 * HOUR);
  if (told) {
    return told;
  }
  return [about, about + HOUR, about - HOUR].find((begin) => dayOf(begin) !== dayOf(begin - 1)) ?? about;
}

function joined(spans, size) {
  if (size <= 1) {
    return spans;
  }
  const out = [];
  for (let i = 0; i < spans.length; i += size) {
    const part = spans.slice(i, i + size);
    out.push({
      from: part[0].from, to: part.at(-1).to, day: part[0].day, lastDay: part.at(-1).lastDay,
      count: part.reduce((sum, span) => sum + span.count, 0) });
  }
  return out;
}
