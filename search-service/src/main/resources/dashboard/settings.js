import { html } from 'lit';
import { digitsWritten, t, uiLanguage, writeDigits } from './i18n.js';
import { keysOn, switchKeys } from './keys.js';
import { kept, keep } from './local.js';
import { Part } from './part.js';
import { timeZone } from './time.js';

const THEMES = ['auto', 'light', 'dark'];
const KEYS = [['J', 'next'], ['K', 'previous'], ['Enter', 'open'], ['Esc', 'back'], ['C', 'copies'], ['T', 'trace'], ['[', 'before'],
  [']', 'afterwards'], ['N', 'show'], ['L', 'live'], ['V', 'original'], ['/', 'search'], ['?', 'help']];

/** Shows the page in a theme, `auto` for the system's. */
export function wear(theme) {
  if (theme === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

wear(kept('theme', 'auto'));

/** What each reader sets for themselves, and the keys. Out: `ui` with `{ui}`, `zone` with `{tz}`, `sign-out`. */
export class Settings extends Part {
  /** Opens the list of keys. */
  help() {
    this.querySelector('dialog').showModal();
  }

  render() {
    const theme = kept('theme', 'auto');
    return html`<button type="button" class="speak" lang=${uiLanguage() === 'ar' ? 'en' : 'ar'}
        @click=${() => this.tell('ui', { ui: uiLanguage() === 'ar' ? 'en' : 'ar' })}>${uiLanguage() === 'ar' ? 'English' : 'العربية'}</button>
      <details class="menu" name="menus"><summary>${t('settings')}</summary><div class="sheet">
        <label>${t('theme')} <select @change=${(e) => this.#theme(e.target.value)}>${THEMES.map((one) => html`
          <option value=${one} ?selected=${one === theme}>${t(`theme-${one}`)}</option>`)}</select></label>
        <label>${t('digits')} <select @change=${(e) => writeDigits(e.target.value)}>${['latn', 'arab'].map((one) => html`
          <option value=${one} ?selected=${one === digitsWritten()}>${one === 'latn' ? '0123456789' : '٠١٢٣٤٥٦٧٨٩'}</option>`)}</select></label>
        <label>${t('zone')} <input list="zones" dir="ltr" .value=${timeZone()} @change=${(e) => this.tell('zone', { tz: e.target.value.trim() })}></label>
        <datalist id="zones">${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}</datalist>
        <label><input type="checkbox" .checked=${keysOn()} @change=${(e) => switchKeys(e.target.checked)}> ${t('keysOn')}</label>
        <p><button type="button" @click=${() => this.help()}>${t('keys')}</button>
          <button type="button" @click=${() => this.tell('sign-out')}>${t('signOut')}</button></p></div></details>
      <dialog class="help" aria-labelledby="help-title" @click=${(e) => e.target.localName === 'dialog' && e.target.close()}>
        <h2 id="help-title">${t('keys')}</h2>
        <dl>${KEYS.map(([name, what]) => html`<div><dt><kbd>${name}</kbd></dt><dd>${t(`key-${what}`)}</dd></div>`)}</dl>
        <p>${t('keysAnyLayout')}</p><p>${t('windowNote')}</p>
        <form method="dialog"><button>${t('close')}</button></form></dialog>`;
  }

  #theme(theme) {
    keep('theme', theme);
    wear(theme);
    this.requestUpdate();
  }
}

customElements.define('nashra-settings', Settings);
