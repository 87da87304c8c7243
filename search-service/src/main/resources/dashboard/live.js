import { html } from 'lit';
import { t } from './i18n.js';
import { Part } from './part.js';

/**
 * What has come and waits. In: `state` of the stream, `count`, `on`. Out: `show` and `pause`. Of fixed height: nothing moves
 * when something comes.
 */
export class Live extends Part {
  static properties = { state: {}, count: {}, on: {} };

  render() {
    const word = this.on ? this.state : 'paused';
    return html`<button type="button" class="show" ?disabled=${!this.count} @click=${() => this.tell('show')}
        >${this.count ? t('newArticles', { n: this.count }) : t('nothingNew')}</button>
      <button type="button" class="state ${word}" aria-pressed=${this.on} title=${t('liveKey')} @click=${() => this.tell('pause')}
        ><span class="dot" aria-hidden="true"></span>${t(`live-${word}`)}</button>`;
  }
}

customElements.define('nashra-live', Live);
