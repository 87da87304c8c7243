import { LitElement } from 'lit';
import { spoken } from './i18n.js';

/** A part of the page: in the page's own tree, so that print, labels and styles need no bridges; anew in each language. */
export class Part extends LitElement {
  #again = () => this.requestUpdate();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    spoken.addEventListener('change', this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    spoken.removeEventListener('change', this.#again);
  }

  /** Tells the parts above. */
  tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}
