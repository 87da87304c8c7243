import { html, nothing } from 'lit';
import { t } from './i18n.js';
import { Part } from './part.js';
import { clock, offset } from './time.js';

/**
 * What is wrong with one region. In: `ask`, the question that failed, and `what` it was about. A problem is told by code and
 * text, with what was asked wrongly by name; one that ends by itself counts down.
 */
export class Status extends Part {
  static properties = { ask: {}, what: {}, left: { state: true } };

  #timer;
  #again = () => this.requestUpdate();

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.ask?.removeEventListener('change', this.#again);
  }

  willUpdate(changed) {
    if (changed.has('ask')) {
      changed.get('ask')?.removeEventListener('change', this.#again);
      this.ask?.addEventListener('change', this.#again);
    }
    clearInterval(this.#timer);
    this.left = this.#seconds();
    if (this.ask?.retryAt) {
      this.#timer = setInterval(() => { this.left = this.#seconds(); }, 500);
    }
  }

  connectedCallback() {
    super.connectedCallback();
    this.ask?.addEventListener('change', this.#again);
    this.requestUpdate();
  }

  #seconds() {
    return this.ask?.retryAt ? Math.max(0, Math.ceil((this.ask.retryAt - Date.now()) / 1000)) : 0;
  }

  render() {
    const { problem, asOf } = this.ask ?? {};
    if (!problem) {
      return nothing;
    }
    return html`<div class="problem ${problem.offline ? 'offline' : ''}" role="status">
      <p><strong>${this.what}${t('colon')} ${problem.offline ? t('unreached') : t('failed')}</strong>
        ${asOf ? html`<span>${t('asOf', { time: `${clock(asOf)} ${offset(asOf)}` })}</span>` : nothing}</p>
      ${problem.offline ? nothing : html`<p><code>${problem.code}</code> <bdi>${problem.detail}</bdi></p>`}
      ${problem.errors.filter(({ parameter }) => parameter).map(({ parameter }) => html`<p>${t('parameter')} <code>${parameter}</code></p>`)}
      <p><button type="button" @click=${() => this.ask.retry()}>${t('retry')}</button>
        <span class="countdown" aria-hidden="true">${this.left ? t('retryIn', { n: this.left }) : nothing}</span></p></div>`;
  }
}

customElements.define('nashra-status', Status);
