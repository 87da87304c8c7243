import { t } from './i18n.js';

const SOON = 1_000;
const QUIET = 30_000;

/** What is said to those who do not see the page. In: `say(text)`, `count(number)`. What comes is told every 30 seconds at most. */
export class Voice {
  #into;
  #told = 0;
  #count = 0;
  #later;

  /** @param {() => Element|null} into gives the live region */
  constructor(into) {
    this.#into = into;
  }

  /** Says something now. */
  say(text) {
    this.#into()?.replaceChildren(text);
  }

  /** Says before long how many new reports there are, unless there are none by then. */
  count(n) {
    this.#count = n;
    if (n) {
      this.#later ??= setTimeout(() => {
        this.#later = undefined;
        if (this.#count) {
          this.#told = Date.now();
          this.say(t('newArticles', { n: this.#count }));
        }
      }, Math.max(SOON, this.#told + QUIET - Date.now()));
    }
  }
}
