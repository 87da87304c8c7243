import { call, key, setKey } from './api.js';
import { Facets, Timeline } from './counts.js';
import { speak } from './i18n.js';
import { kept } from './local.js';
import { Pending } from './pending.js';
import { Results } from './results.js';
import { searchOf, UrlState } from './state.js';
import { Stream } from './stream.js';
import { setTimeZone, timeZone } from './time.js';

const UNSEEN = 30_000;
const SECOND_LOOK = 3_000;

/** What the page works with: the state, what was asked for by it, and what comes. Tells `change`, and `withdrawn`. */
export class Desk extends EventTarget {
  url = new UrlState();
  results = new Results();
  facets = new Facets();
  timeline = new Timeline();
  stream = new Stream();
  pending = new Pending();
  signedIn = key() !== '';
  /** Why the key was not taken; null if nothing was wrong with it. */
  refusal = null;

  #asked = '';
  #later;
  #unseen;

  constructor() {
    super();
    this.url.addEventListener('change', () => this.#follow());
    for (const part of [this.results, this.facets, this.timeline]) {
      part.addEventListener('change', () => this.#check(part.first?.problem ?? part.problem));
    }
    this.stream.addEventListener('state', () => this.#check(this.stream.problem));
    this.stream.addEventListener('change', ({ detail }) => this.#take(detail));
    addEventListener('visibilitychange', () => this.#seen(!document.hidden));
  }

  /** Begins with what the URL says. A bare URL lists what came last. */
  start() {
    if (!location.search) {
      this.url.set({ sort: 'received' }, { push: false });
    }
    this.#follow();
  }

  /** Takes a key, if the API does. */
  async signIn(value) {
    setKey(value);
    try {
      await call('/articles', new URLSearchParams({ page_size: 1 }));
      Object.assign(this, { signedIn: true, refusal: null });
      this.load();
    } catch (problem) {
      setKey('');
      this.refusal = problem;
    }
    this.#tell();
  }

  /** Forgets the key and what it showed. */
  signOut(refusal = null) {
    setKey('');
    [this.results.first, this.results.next, this.facets, this.timeline].forEach((ask) => ask.stop());
    this.stream.close();
    Object.assign(this, { signedIn: false, refusal });
    this.#tell();
  }

  /** Searches anew; the stream begins first, so that nothing falls between. */
  async load() {
    clearTimeout(this.#later);
    this.pending.clear();
    const state = this.url.now;
    const parameters = searchOf(state);
    ['sort', 'timezone'].forEach((name) => parameters.delete(name));
    if (['', 'collapse'].includes(state.duplicates)) {
      // Copies of what is listed are counted in place, so they are asked for as well.
      parameters.set('duplicates', 'keep');
    }
    if (state.live === 'off') {
      this.stream.close();
    } else {
      this.stream.begin(parameters);
    }
    this.facets.load(state);
    this.timeline.load(state);
    const found = await this.results.search(state);
    if (found) {
      this.#later = setTimeout(async () => {
        (await this.results.missed()).forEach((article) => this.#offer(article));
        this.#tell();
      }, SECOND_LOOK);
    }
  }

  /** Lists what has come, newest first; gives how many, undefined if that failed. */
  async show() {
    const { count, newest } = this.pending;
    this.pending.clear();
    const state = this.url.now;
    if (!(await this.results.search(state, newest))) {
      newest.reverse().forEach((article) => this.#offer(article));
      this.#tell();
      return undefined;
    }
    this.facets.load(state);
    this.timeline.load(state);
    return count;
  }

  /** Whether what comes is followed. */
  get live() {
    return this.url.now.live !== 'off';
  }

  /** Follows what comes, from where it was left, or stops doing so. */
  follow(on) {
    this.url.set({ live: on ? '' : 'off' }, { push: false });
    if (!on) {
      this.stream.close();
    } else if (this.stream.last) {
      this.stream.resume();
    } else {
      this.load();
    }
  }

  #follow() {
    const { ui, tz } = this.url.now;
    speak(ui || kept('ui') || (navigator.language.startsWith('ar') ? 'ar' : kept('ui', 'ar')));
    setTimeZone(tz || kept('tz') || Intl.DateTimeFormat().resolvedOptions().timeZone);
    const asked = `${searchOf(this.url.now)} ${timeZone()}`;
    if (this.signedIn && asked !== this.#asked) {
      this.load();
    }
    this.#asked = asked;
    this.#tell();
  }

  #take(change) {
    const { event, article } = change;
    if (event === 'article.withdrawn') {
      this.pending.drop(this.results.rowOf(article), article);
      this.dispatchEvent(new CustomEvent('withdrawn', { detail: article }));
    }
    if (!this.results.take(change) && event !== 'article.withdrawn' && event !== 'article.updated') {
      this.#offer(article);
    }
    this.#tell();
  }

  #offer(article) {
    if (!this.results.lists(article)) {
      this.pending.add(this.results.rowOf(article), article);
    }
  }

  /** A page that nobody looks at holds no connection: a browser has six for each server. */
  #seen(visible) {
    clearTimeout(this.#unseen);
    if (!visible) {
      this.#unseen = setTimeout(() => this.stream.close(), UNSEEN);
    } else if (this.signedIn && this.live && this.stream.state === 'closed' && this.stream.last) {
      this.stream.resume();
    }
  }

  #check(problem) {
    if (this.signedIn && [401, 403].includes(problem?.status)) {
      this.signOut(problem);
    } else {
      this.#tell();
    }
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
