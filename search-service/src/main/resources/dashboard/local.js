// What the browser remembers of its reader: nothing of it is needed, so a refusal to keep it is no error.

/** Gives a kept word, or what stands for it. */
export function kept(name, otherwise = '') {
  try {
    return localStorage.getItem(`nashra.${name}`) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a word. */
export function keep(name, word) {
  try {
    localStorage.setItem(`nashra.${name}`, word);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
