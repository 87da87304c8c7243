import { call } from './api.js';
import { countryName, uiLanguage } from './i18n.js';

// What tags are called. The API counts tags by id; their names come with the articles that carry them.

/** Kinds of tags in the order in which they are shown. */
export const KINDS = ['topic', 'place', 'person', 'organisation', 'custom'];

const PREFIXES = { medtop: 'topic', country: 'place', place: 'place', person: 'person', organisation: 'organisation' };
const ARABIC = /\p{Script=Arabic}/u;
const known = new Map();

/** Gives the kind of a tag by its id. */
export function kindOf(id) {
  return known.get(id)?.kind ?? PREFIXES[id.split(':', 1)[0]] ?? 'custom';
}

/** Gives a tag's name in the interface's language if there is one, and its id if nobody has told it. */
export function labelOf(id) {
  if (id.startsWith('country:')) {
    return countryName(id.slice('country:'.length));
  }
  const names = known.get(id);
  return (uiLanguage() === 'ar' ? (names?.ar ?? names?.other) : (names?.other ?? names?.ar)) ?? id;
}

/** Learns names from the tags of an article. */
export function learn(tags) {
  for (const { id, label, kind } of tags ?? []) {
    if (label) {
      known.set(id, { ...known.get(id), kind, [ARABIC.test(label) ? 'ar' : 'other']: label });
    }
  }
}

/** Learns the names of tags that no article at hand carries, from a few that do. */
export async function lookUp(ids, signal) {
  const unknown = ids.filter((id) => !known.has(id) && !id.startsWith('country:')).slice(0, 50);
  if (unknown.length) {
    const parameters = new URLSearchParams({ page_size: 100, duplicates: 'keep' });
    unknown.forEach((id) => parameters.append('tag', id));
    const page = await call('/articles', parameters, { signal });
    page.hits.forEach((hit) => learn(hit.tags));
  }
}
