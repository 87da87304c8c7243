import { call } from './api.js';
import { Ask } from './ask.js';
import { lookUp } from './labels.js';
import { searchOf } from './state.js';
import { timeZone } from './time.js';

// Counts beside the list: facets, and the timeline. Each fails and recovers for itself.

const DAY = 86_400_000;
const ZOOMED = 3 * DAY;
const FEW = 4;

function counting(state, facets, more = {}) {
  const parameters = searchOf(state, timeZone());
  parameters.set('page_size', '1');
  facets.forEach((facet) => parameters.append('facet', facet));
  Object.entries(more).forEach(([name, value]) => parameters.set(name, value));
  return parameters;
}

/** Counts by source, language and tag. */
export class Facets extends Ask {
  #search = '';
  #order = new Map();

  /** Counts for a search. While it is the same search, values keep their order. */
  load(state) {
    const search = String(searchOf(state));
    if (search !== this.#search) {
      this.#search = search;
      this.#order.clear();
    }
    const parameters = counting(state, ['source', 'language', 'tag']);
    return this.ask(async (signal) => {
      const { facets } = await call('/articles', parameters, { signal });
      await lookUp((facets?.tag ?? []).map(({ value }) => value), signal).catch(() => {});
      return Object.fromEntries(Object.entries(facets ?? {}).map(([name, counts]) => [name, this.#ordered(name, counts)]));
    });
  }

  #ordered(name, counts) {
    const place = this.#order.get(name) ?? new Map();
    this.#order.set(name, place);
    counts.forEach(({ value }) => place.has(value) || place.set(value, place.size));
    return [...counts].sort((a, b) => place.get(a.value) - place.get(b.value));
  }
}

/** Counts over time, in buckets of a day, or of an hour where that is what can be told apart. */
export class Timeline extends Ask {
  /** Counts for a search: over all time, so that a range can be seen in it, or within a range of a few days. */
  load(state) {
    const zoomed = state.start_date && state.end_date && Timeline.length(state) <= ZOOMED;
    const shown = zoomed ? state : { ...state, start_date: '', end_date: '' };
    const zone = timeZone();
    const count = async (interval, signal) =>
      (await call('/articles', counting(shown, ['time'], { interval, timezone: zone }), { signal })).facets?.time ?? [];
    return this.ask(async (signal) => {
      let interval = zoomed ? '1h' : '1d';
      let buckets = await count(interval, signal);
      if (interval === '1d' && buckets.length && Timeline.reach(buckets) < FEW * DAY) {
        interval = '1h';
        buckets = await count(interval, signal);
      }
      return { buckets, interval, zoomed };
    });
  }

  static length({ start_date: from, end_date: to }) {
    return Date.parse(to) - Date.parse(from) + (to.length === 10 ? DAY : 0);
  }

  static reach(buckets) {
    return Date.parse(buckets.at(-1).value) - Date.parse(buckets[0].value);
  }
}
