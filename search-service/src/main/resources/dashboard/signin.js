import { html, nothing } from 'lit';
import { t } from './i18n.js';
import { Part } from './part.js';

/** The door. In: `refusal`, the problem with the last key. Out: `key` with `{value}`. The key is held for the session, in this tab. */
export class SignIn extends Part {
  static properties = { refusal: {} };

  render() {
    const { refusal } = this;
    return html`<form class="sign-in" @submit=${this.#submit}>
      <h1><span class="mark" aria-hidden="true"></span>${t('nashra')}</h1>
      <p>${t('signInWhy')}</p>
      <label for="key">${t('key')}</label>
      <input id="key" name="key" type="password" dir="ltr" required autocomplete="current-password" spellcheck="false"
        aria-describedby="key-refused" aria-invalid=${Boolean(refusal)}>
      <p id="key-refused" class="field-error" role="alert">${refusal ? html`${refusal.offline ? t('unreached')
        : html`<code>${refusal.code}</code> <bdi>${refusal.detail}</bdi>`}` : nothing}</p>
      <button type="submit" class="primary">${t('signIn')}</button>
      <p class="hint">${t('signInWhere')} <code dir="ltr">cat .nashra/admin.key</code></p></form>`;
  }

  #submit(event) {
    event.preventDefault();
    const field = this.querySelector('input');
    this.tell('key', { value: field.value.trim() });
    field.value = '';
  }
}

customElements.define('nashra-sign-in', SignIn);
