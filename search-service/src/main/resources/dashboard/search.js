import { html, nothing } from 'lit';
import { call } from './api.js';
import { clean } from './bidi.js';
import { t } from './i18n.js';
import { learn } from './labels.js';
import { Part } from './part.js';

const TYPED = 150;
const PAUSE = 450;

/** The search field with suggestions. In: `q`, `errors` of the API about it. Out: `query` with `{q, tag, push}`. */
export class Search extends Part {
  static properties = { q: {}, errors: {}, offers: { state: true }, chosen: { state: true } };

  #suggesting;
  #searching;
  #typed = '';

  constructor() {
    super();
    this.q = '';
    this.errors = [];
    this.offers = [];
    this.chosen = -1;
  }

  /** Gives the field the focus. */
  enter() {
    this.querySelector('input').select();
  }

  willUpdate(changed) {
    if (changed.has('q') && this.querySelector('input') !== document.activeElement) {
      this.#typed = this.q;
    }
  }

  render() {
    const open = this.offers.length > 0;
    return html`<form role="search" @submit=${this.#submit}>
      <label for="q" class="unseen">${t('search')}</label>
      <input id="q" type="search" dir=${this.#typed ? 'auto' : document.documentElement.dir} autocomplete="off" spellcheck="false" maxlength="1000" enterkeyhint="search"
        role="combobox" aria-autocomplete="list" aria-controls="offers" aria-expanded=${open}
        aria-activedescendant=${this.chosen >= 0 ? `offer-${this.chosen}` : nothing}
        aria-invalid=${this.errors.length > 0} aria-describedby="q-errors"
        placeholder=${t('searchHint')} .value=${this.#typed} @input=${this.#input} @keydown=${this.#key} @blur=${this.#close}>
      <ul id="offers" role="listbox" aria-label=${t('suggestions')} ?hidden=${!open}>${this.offers.map((offer, i) => html`
        <li id="offer-${i}" role="option" aria-selected=${i === this.chosen} @pointerdown=${(event) => this.#take(event, offer)}
          ><bdi>${clean(offer.text)}</bdi><span class="kind">${t(`kind-${offer.kind}`)}</span></li>`)}</ul>
      <p id="q-errors" class="field-error" ?hidden=${!this.errors.length}>${this.errors.map(({ detail }) => detail).join(' ')}</p>
    </form>`;
  }

  #input(event) {
    this.#typed = event.target.value;
    this.requestUpdate();
    clearTimeout(this.#suggesting);
    clearTimeout(this.#searching);
    this.#suggesting = setTimeout(() => this.#suggest(this.#typed.trim()), TYPED);
    this.#searching = setTimeout(() => this.#ask(false), PAUSE);
  }

  async #suggest(q) {
    const answer = q.length > 1 && q.length <= 100
      ? await call('/suggest', new URLSearchParams({ q })).catch(() => null) : null;
    if (q === this.#typed.trim() && this.contains(document.activeElement)) {
      this.offers = answer?.suggestions ?? [];
      this.chosen = -1;
    }
  }

  #key(event) {
    if (event.isComposing) {
      return;
    }
    const { length } = this.offers;
    if (length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.chosen = (this.chosen + step + (this.chosen < 0 && step < 0 ? 1 : 0) + length) % length;
    } else if (event.key === 'Escape' && length) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Escape') {
      event.target.blur();
    } else if (event.key === 'Enter' && this.chosen >= 0) {
      this.#take(event, this.offers[this.chosen]);
    }
  }

  #take(event, offer) {
    event.preventDefault();
    this.#close();
    clearTimeout(this.#searching);
    if (offer.tag) {
      learn([{ id: offer.tag, label: offer.text, kind: offer.kind }]);
      this.#typed = '';
      this.querySelector('input').value = '';
      this.tell('query', { q: '', tag: offer.tag, push: true });
    } else {
      this.#typed = offer.text;
      this.querySelector('input').value = offer.text;
      this.#ask(true);
    }
  }

  #submit(event) {
    event.preventDefault();
    this.#close();
    this.#ask(true);
  }

  #ask(push) {
    clearTimeout(this.#searching);
    clearTimeout(this.#suggesting);
    this.tell('query', { q: this.#typed.trim(), push });
  }

  #close() {
    this.offers = [];
    this.chosen = -1;
  }
}

customElements.define('nashra-search', Search);
