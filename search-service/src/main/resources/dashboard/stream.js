import { open } from './api.js';

// Changes as they come. `EventSource` cannot send a key, so the answer of a fetch is read.

const SILENCE = 25_000;
const LAG = 15_000;
const LONGEST_WAIT = 30_000;

/**
 * One stream of changes. It comes back by itself behind the event that was read last, and tells:
 * `change`, with `{event, article}`, once for each; `state`, when `state` is another.
 */
export class Stream extends EventTarget {
  /** `closed`, `connecting`, `live`, `behind`, `offline`, `gap` or `refused`. */
  state = 'closed';
  /** What was wrong last. */
  problem = null;

  #parameters;
  #last = '';
  #abort;
  #skew = 0;

  /** Begins anew, from now on. */
  begin(parameters) {
    this.#parameters = parameters;
    this.#last = '';
    this.resume();
  }

  /** Goes on behind what was read last. */
  resume() {
    this.close();
    this.#abort = new AbortController();
    this.#run(this.#abort.signal);
  }

  /** Ends the connection; where it stood is known still. */
  close() {
    this.#abort?.abort();
    this.#set('closed');
  }

  /** Gives the id of the event that was read last; empty before the first. */
  get last() {
    return this.#last;
  }

  async #run(signal) {
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        if (this.state !== 'offline') {
          this.#set('connecting');
        }
        await this.#read(signal, () => { attempt = 0; });
      } catch (failure) {
        if (signal.aborted) {
          return;
        }
        this.problem = failure;
        if (failure.status === 410 || (failure.status === 400 && failure.code === 'invalid_cursor')) {
          this.#set('gap');
          return;
        }
        if ([400, 401, 403].includes(failure.status)) {
          this.#set('refused');
          return;
        }
      }
      if (signal.aborted) {
        return;
      }
      this.#set('offline');
      await this.#wait(Math.min(LONGEST_WAIT, 500 * 2 ** attempt), signal);
    }
  }

  /** Waits, but not longer than until the network is back. */
  #wait(milliseconds, signal) {
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds + Math.random() * 250);
      const now = () => { clearTimeout(timer); done(); };
      addEventListener('online', now, { once: true, signal });
      signal.addEventListener('abort', now, { once: true });
    });
  }

  async #read(signal, opened) {
    const cut = new AbortController();
    const stop = () => cut.abort();
    signal.addEventListener('abort', stop);
    addEventListener('offline', stop);
    let watch = setTimeout(stop, SILENCE);
    try {
      const response = await open('/stream', this.#parameters, {
        signal: cut.signal, headers: this.#last ? { 'Last-Event-ID': this.#last } : {} });
      this.#skew = Date.now() - (Date.parse(response.headers.get('Date') ?? '') || Date.now());
      opened();
      this.problem = null;
      this.#set('live');
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { value, done } = await reader.read();
        if (done || signal.aborted) {
          return;
        }
        clearTimeout(watch);
        watch = setTimeout(stop, SILENCE);
        rest = await this.#frames(rest + value, signal);
      }
    } finally {
      clearTimeout(watch);
      signal.removeEventListener('abort', stop);
      removeEventListener('offline', stop);
    }
  }

  /** Tells each whole frame, and gives what is left. Hands the page its turn between many. */
  async #frames(text, signal) {
    let from = 0;
    let since = performance.now();
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n', from)) {
      this.#frame(text.slice(from, end));
      from = end + 2;
      if (performance.now() - since > 8) {
        await new Promise((turn) => setTimeout(turn));
        since = performance.now();
        if (signal.aborted) {
          return '';
        }
      }
    }
    return text.slice(from);
  }

  #frame(frame) {
    let event = 'message';
    let data = '';
    let id;
    for (const line of frame.split('\n')) {
      if (line.startsWith('id: ')) {
        id = line.slice(4);
      } else if (line.startsWith('event: ')) {
        event = line.slice(7);
      } else if (line.startsWith('data: ')) {
        data += line.slice(6);
      }
    }
    if (data) {
      const article = JSON.parse(data);
      const late = Date.now() - this.#skew - Date.parse(article.indexed) > LAG;
      this.#set(late ? 'behind' : 'live');
      this.dispatchEvent(new CustomEvent('change', { detail: { event, article } }));
    } else if (this.state === 'behind') {
      this.#set('live');
    }
    if (id !== undefined) {
      this.#last = id;
    }
  }

  #set(state) {
    if (this.state !== state) {
      this.state = state;
      this.dispatchEvent(new Event('state'));
    }
  }
}
