import './card.js';
import { t } from './i18n.js';
import { Rows } from './rows.js';

const AHEAD = 1500;

/**
 * The list. In: `show(hits, more, chosen)`. Out: `more` when the end is near; `open` and `tag` of its cards. At most 200 rows
 * are in the document; whatever comes or goes, the row that is read stays where it is.
 */
export class Feed extends HTMLElement {
  #hits = [];
  #ids = [];
  #cards = new Map();
  #rows = new Rows();
  #list;
  #more = false;
  #chosen = '';
  #width = 0;
  #frame = 0;

  connectedCallback() {
    this.#list = document.createElement('div');
    this.append(this.#list);
    this.addEventListener('scroll', () => this.#soon(), { passive: true });
    new ResizeObserver(() => {
      if (this.clientWidth !== this.#width) {
        this.#width = this.clientWidth;
        this.#rows.forget();
        this.#keeping(() => this.#draw());
      }
    }).observe(this);
  }

  /**
   * Shows a list.
   *
   * @param {object[]} hits in order
   * @param {boolean} more whether there is more below
   * @param {string} chosen id of the row that is open
   */
  show(hits, more, chosen) {
    if (hits === this.#hits && more === this.#more && chosen === this.#chosen) {
      return;
    }
    this.#hits = hits;
    this.#ids = hits.map(({ id }) => id);
    this.#more = more;
    this.#chosen = chosen;
    this.#keeping(() => this.#draw());
    this.#soon();
  }

  /** Draws all rows anew, as in another language. */
  again() {
    this.#cards.clear();
    this.#keeping(() => this.#draw());
  }

  /** Goes to the top. */
  toTop() {
    this.scrollTop = 0;
    this.#rows.start = 0;
    this.#draw();
  }

  /** Gives the place of the row with the focus; -1 if none has it. */
  get focused() {
    const card = document.activeElement?.closest?.('nashra-card');
    return card ? this.#ids.indexOf(card.dataset.id) : -1;
  }

  /** Gives the place of the first row that can be read. */
  get topmost() {
    const edge = this.getBoundingClientRect().top;
    const card = [...this.#list.children].find((row) => row.getBoundingClientRect().bottom > edge + 1);
    return card ? this.#ids.indexOf(card.dataset.id) : 0;
  }

  /** Brings a row into sight and, if asked, gives it the focus. */
  reveal(index, focus = true) {
    const row = Math.max(0, Math.min(this.#hits.length - 1, index));
    if (this.#rows.around(row, this.#hits.length)) {
      this.#draw();
    }
    const card = this.#cards.get(this.#ids[row]);
    card?.scrollIntoView({ block: 'nearest' });
    if (focus) {
      card?.focus({ preventScroll: true });
    }
  }

  #soon() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const middle = this.#rows.at(this.#ids, this.scrollTop + this.clientHeight / 2);
      if (this.#rows.around(middle, this.#hits.length)) {
        this.#keeping(() => this.#draw());
      }
      if (this.#more && this.scrollHeight - this.scrollTop - this.clientHeight < AHEAD) {
        this.dispatchEvent(new CustomEvent('more', { bubbles: true }));
      }
    });
  }

  /** Does something and leaves the first row in sight where it was. */
  #keeping(change) {
    const edge = this.getBoundingClientRect().top;
    const anchor = this.scrollTop > 0
      && [...this.#list.children].find((card) => card.getBoundingClientRect().bottom > edge + 1);
    const before = anchor && anchor.getBoundingClientRect().top;
    change();
    if (anchor?.isConnected) {
      const moved = anchor.getBoundingClientRect().top - before;
      if (moved) {
        this.scrollTop += moved;
      }
    }
  }

  #draw() {
    const length = this.#hits.length;
    this.#rows.around(Math.min(this.#rows.start + 100, Math.max(0, length - 1)), length);
    const { start } = this.#rows;
    const end = this.#rows.end(length);
    const wanted = new Set(this.#ids.slice(start, end));
    for (const card of [...this.#list.children]) {
      if (!wanted.has(card.dataset.id)) {
        card.remove();
        this.#cards.delete(card.dataset.id);
      }
    }
    let place = this.#list.firstElementChild;
    for (let i = start; i < end; i++) {
      const card = this.#card(this.#hits[i], i);
      if (card === place) {
        place = place.nextElementSibling;
      } else {
        this.#list.insertBefore(card, place);
      }
    }
    while (place) {
      const next = place.nextElementSibling;
      place.remove();
      place = next;
    }
    for (const card of this.#list.children) {
      this.#rows.measured(card.dataset.id, card.offsetHeight);
    }
    this.#list.style.paddingBlockStart = `${this.#rows.height(this.#ids, 0, start)}px`;
    this.#list.style.paddingBlockEnd = `${this.#rows.height(this.#ids, end, length)}px`;
    if (length) {
      this.#list.setAttribute('role', 'feed');
      this.#list.setAttribute('aria-label', t('results'));
    } else {
      this.#list.removeAttribute('role');
      this.#list.removeAttribute('aria-label');
    }
  }

  #card(hit, index) {
    let card = this.#cards.get(hit.id);
    if (!card) {
      card = document.createElement('nashra-card');
      card.tabIndex = 0;
      card.setAttribute('role', 'article');
      this.#cards.set(hit.id, card);
    }
    if (card.hit !== hit) {
      card.show(hit);
    }
    card.setAttribute('aria-posinset', String(index + 1));
    card.setAttribute('aria-setsize', this.#more ? '-1' : String(this.#hits.length));
    card.toggleAttribute('data-open', hit.id === this.#chosen);
    return card;
  }
}

customElements.define('nashra-feed', Feed);
