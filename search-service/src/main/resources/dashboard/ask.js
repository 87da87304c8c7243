import { Problem } from './api.js';

// One region's question to the API: what it has, whether it waits, what went wrong, and when it asks again.

const LONGEST_WAIT = 30;

/** A question that is asked again by itself when nobody could answer it. Tells `change` of all that happens. */
export class Ask extends EventTarget {
  /** The last answer; it stays while another is waited for. */
  value = null;
  loading = false;
  /** @type {import('./api.js').Problem|null} */
  problem = null;
  /** When the last answer came, in milliseconds; 0 before the first. */
  asOf = 0;
  /** When it is asked again by itself, in milliseconds; 0 if it is not. */
  retryAt = 0;

  #work;
  #abort;
  #timer;
  #failures = 0;

  constructor() {
    super();
    addEventListener('online', () => this.problem?.offline && this.retry());
  }

  /**
   * Asks; a question under way is dropped.
   *
   * @param {(signal: AbortSignal) => Promise<*>} work
   * @returns {Promise<*>} the answer, undefined if there was none
   */
  ask(work) {
    this.#work = work;
    this.#failures = 0;
    return this.retry();
  }

  /** Asks again. */
  async retry() {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.loading = true;
    this.#tell();
    try {
      const value = await this.#work(abort.signal);
      if (abort.signal.aborted) {
        return undefined;
      }
      Object.assign(this, { value, problem: null, asOf: Date.now(), retryAt: 0 });
      this.#failures = 0;
      return value;
    } catch (failure) {
      if (abort.signal.aborted) {
        return undefined;
      }
      // A page that fails by itself says so as well, and does not ask again and again.
      this.problem = failure instanceof Problem ? failure : new Problem(400, { code: 'page_failed', detail: String(failure) });
      this.#again(this.problem);
      return undefined;
    } finally {
      if (this.#abort === abort) {
        this.loading = false;
        this.#tell();
      }
    }
  }

  /** Drops what is under way. */
  stop() {
    this.#abort?.abort();
    clearTimeout(this.#timer);
    this.retryAt = 0;
    this.loading = false;
  }

  #again({ status, retryAfter }) {
    if (status === 0 || status === 429 || status >= 500) {
      const seconds = Math.min(LONGEST_WAIT, Math.max(retryAfter, 2 ** this.#failures++));
      this.retryAt = Date.now() + seconds * 1000;
      this.#timer = setTimeout(() => this.retry(), seconds * 1000);
    }
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
