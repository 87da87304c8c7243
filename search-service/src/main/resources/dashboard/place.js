// Which row of the list stands for an article, and how it is found again.

const FURTHEST = 500;

/** The place in the list that a URL or Back leads to. */
export class Place {
  #desk;
  #article;
  #wanted;

  /**
   * @param {import('./desk.js').Desk} desk
   * @param {() => object|null} article gives the article that is open, as far as it is there
   */
  constructor(desk, article) {
    this.#desk = desk;
    this.#article = article;
  }

  /** Gives the listed article that stands for one by its id: itself, or, of the one that is open, a copy of it. */
  row(id = this.#desk.url.now.id) {
    const { results } = this.#desk;
    const open = this.#article();
    return results.hits.find((hit) => hit.id === id)
      ?? (open?.id === id ? results.hits[results.indexOf(open)] : undefined);
  }

  /** Has a row found as soon as it is listed. */
  want(id, focus) {
    this.#wanted = id ? { id, focus } : undefined;
  }

  /** Finds the row that is wanted, reading on for a while if it is further down. */
  restore(feed) {
    const { results, url } = this.#desk;
    if (!this.#wanted || results.first.loading || results.next.loading || !results.hits.length) {
      return;
    }
    const { id, focus } = this.#wanted;
    const row = this.row(id);
    if (row) {
      feed.reveal(results.hits.indexOf(row), focus);
      this.#wanted = undefined;
    } else if (results.hasMore && results.hits.length < FURTHEST) {
      results.more();
    } else if (this.#article()?.id === id || !url.now.id) {
      this.#wanted = undefined;
    }
  }
}
