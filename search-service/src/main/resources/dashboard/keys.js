import { kept, keep } from './local.js';

// Keys by what they are called on a Latin keyboard, and by their place on every other.

const NAMED = {
  j: 'next', k: 'previous', o: 'open', c: 'copies', t: 'trace', n: 'show', l: 'live', v: 'original',
  '/': 'search', '?': 'help', '[': 'before', ']': 'after', Escape: 'back', Enter: 'open' };

const PLACED = {
  KeyJ: 'next', KeyK: 'previous', KeyO: 'open', KeyC: 'copies', KeyT: 'trace', KeyN: 'show', KeyL: 'live',
  KeyV: 'original', Slash: 'search', BracketLeft: 'before', BracketRight: 'after' };

let on = kept('keys', 'on') === 'on';

/** Tells whether single keys do anything. */
export function keysOn() {
  return on;
}

/** Switches all single keys on or off (WCAG 2.1.4); they stay so in this browser. */
export function switchKeys(value) {
  on = value;
  keep('keys', on ? 'on' : 'off');
}

function isTyping(target) {
  return target?.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable], [role=slider]') != null;
}

/**
 * Tells what a key is for.
 *
 * @param {KeyboardEvent} event
 * @returns {string|undefined} such as `next`; undefined if it is for whoever has the focus
 */
export function meaning(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
    return undefined;
  }
  if (event.key === 'Escape') {
    return 'back';
  }
  if (!on || isTyping(event.target)) {
    return undefined;
  }
  if (event.code === 'Slash' && event.shiftKey && event.key !== '/') {
    return 'help';
  }
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (NAMED[name]) {
    const pressed = event.target?.closest?.('button, a, summary');
    return name === 'Enter' && pressed ? undefined : NAMED[name];
  }
  return /^[\x20-\x7e]$/.test(event.key) || event.shiftKey ? undefined : PLACED[event.code];
}
