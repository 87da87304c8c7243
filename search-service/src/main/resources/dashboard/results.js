import { call } from './api.js';
import { Ask } from './ask.js';
import { learn } from './labels.js';
import { filtersOf, searchOf, without } from './state.js';
import { timeZone } from './time.js';

const FIRST = 50;
const NEXT = 100;
const MOST_GAINS = 8;

function asked(parameters, more) {
  const all = new URLSearchParams(parameters);
  Object.entries(more).forEach(([name, value]) => all.set(name, value));
  return all;
}

/** What a search has found: the list as far as it was read, and what changes about it. Tells `change`. */
export class Results extends EventTarget {
  /** @type {object[]} what is listed, in order; `gone` and `revised` are the page's own marks */
  hits = [];
  /** The first page, as the API gave it. */
  first = new Ask();
  /** Whatever is further down. */
  next = new Ask();
  /** What dropping each filter would gain, if nothing was found. */
  gains = null;
  /** Whether the corpus itself is empty. */
  emptyCorpus = false;

  #parameters = new URLSearchParams();
  #cursor = null;
  #known = new Set();
  #rows = new Map();
  #collapsed = true;

  constructor() {
    super();
    this.first.addEventListener('change', () => this.#tell());
    this.next.addEventListener('change', () => this.#tell());
  }

  /** Gives the exact number of what is listed over all pages. */
  get total() {
    return this.first.value?.total ?? 0;
  }

  /** Tells whether there is more below. */
  get hasMore() {
    return this.#cursor != null;
  }

  /**
   * Searches. What is listed stays until the answer is there.
   *
   * @param {object} state
   * @param {object[]} waiting articles that match and that the index may not show yet, newest first
   */
  async search(state, waiting = []) {
    this.next.stop();
    this.#parameters = searchOf(state, timeZone());
    const parameters = asked(this.#parameters, { page_size: FIRST, highlight: true, partial: true });
    const page = await this.first.ask((signal) => call('/articles', parameters, { signal }));
    if (!page) {
      return false;
    }
    this.#known.clear();
    this.#rows.clear();
    this.hits = [];
    this.#collapsed = ['', 'collapse'].includes(state.duplicates);
    const newest = page.hits[0]?.received ?? '';
    this.#append(state.sort === 'received' ? waiting.filter((article) => article.received > newest) : []);
    this.#append(page.hits);
    this.#cursor = page.next_cursor ?? null;
    this.gains = null;
    this.#tell();
    if (!this.hits.length && !page.timed_out) {
      await this.#explain(state);
    }
    return true;
  }

  /** Reads on. If the API has forgotten the place, the list is read again up to it. */
  async more() {
    if (!this.hasMore || this.next.loading || this.first.loading) {
      return;
    }
    const page = await this.next.ask(async (signal) => {
      try {
        return await this.#page(this.#cursor, signal);
      } catch (problem) {
        if (problem.code !== 'cursor_expired') {
          throw problem;
        }
        return await this.#findPlace(signal);
      }
    });
    if (page) {
      this.#append(page.hits);
      this.#cursor = page.next_cursor ?? null;
      this.#tell();
    }
  }

  /** Looks once more at the first page: what the index had taken but did not show yet when it was read first. */
  async missed() {
    const parameters = asked(this.#parameters, { page_size: FIRST });
    const page = await call('/articles', parameters).catch(() => ({ hits: [] }));
    return page.hits.filter((hit) => !this.lists(hit));
  }

  /** What an article's row goes by: its group where copies are collapsed, and else itself. */
  rowOf(article) {
    return this.#collapsed ? article.group : article.id;
  }

  /** Tells whether an article has a row, or is counted in one. */
  lists(article) {
    return this.#known.has(article.id) || this.#rows.has(this.rowOf(article));
  }

  /** Gives the place of an article's row, by itself or by a copy; -1 if it has none. */
  indexOf(article) {
    return this.#rows.get(this.rowOf(article)) ?? -1;
  }

  /** Takes a change of the index to what is listed; true if it concerned a row. */
  take({ event, article }) {
    const index = this.indexOf(article);
    if (index < 0) {
      return false;
    }
    const hit = this.hits[index];
    if (event === 'article.withdrawn') {
      return this.#replace(index, hit.id === article.id ? { gone: true } : { copies: Math.max(0, (hit.copies ?? 1) - 1) });
    }
    if (hit.id === article.id) {
      return this.#replace(index, {
        revised: hit.revised || article.revision > hit.revision, version: Math.max(hit.version, article.version) });
    }
    if (!this.#known.has(article.id) && event !== 'article.updated') {
      this.#known.add(article.id);
      const { copies = 0, sources = [hit.source] } = hit;
      this.#replace(index, { copies: copies + 1, sources: [...new Set([...sources, article.source])].sort() });
    }
    return true;
  }

  #replace(index, change) {
    this.hits = this.hits.with(index, { ...this.hits[index], ...change });
    this.#tell();
    return true;
  }

  #page(cursor, signal) {
    return call('/articles', asked(this.#parameters, { page_size: NEXT, highlight: true, ...(cursor ? { cursor } : {}) }),
      { signal });
  }

  async #findPlace(signal) {
    let page = await this.#page(null, signal);
    while (page.next_cursor && page.hits.at(-1) && this.lists(page.hits.at(-1))) {
      page = await this.#page(page.next_cursor, signal);
    }
    const last = page.hits.findLastIndex((hit) => this.lists(hit));
    return { ...page, hits: page.hits.slice(last + 1) };
  }

  #append(found) {
    const added = found.filter((hit) => !this.lists(hit));
    added.forEach((hit, i) => {
      this.#known.add(hit.id);
      this.#rows.set(this.rowOf(hit), this.hits.length + i);
      learn(hit.tags);
    });
    this.hits = this.hits.concat(added);
  }

  async #explain(state) {
    const filters = filtersOf(state).slice(0, MOST_GAINS);
    const count = async (other) =>
      (await call('/articles', asked(searchOf(other, timeZone()), { page_size: 1 }))).total;
    try {
      const all = filters.length ? 1 : await count({ ...state, duplicates: 'keep' });
      this.emptyCorpus = !filters.length && all === 0;
      this.gains = await Promise.all(filters.map(async (filter) =>
        ({ ...filter, count: await count({ ...state, ...without(state, filter) }) })));
    } catch {
      this.gains = [];
    }
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
