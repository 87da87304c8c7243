// What has come and was not asked for yet. It is counted, and waits.

const HELD = 500;

/** New articles that are offered: all are counted, the newest are held. */
export class Pending {
  #rows = new Set();
  #held = [];

  /** Gives how many there are. */
  get count() {
    return this.#rows.size;
  }

  /** Gives the newest, at most 500, the newest first. */
  get newest() {
    return this.#held.map(({ article }) => article).reverse();
  }

  /**
   * Takes one in; another article for a row that waits already does not count.
   *
   * @param {string} row what its row will go by
   * @param {object} article as the stream gave it
   */
  add(row, article) {
    if (!this.#rows.has(row)) {
      this.#rows.add(row);
      this.#held.push({ row, article });
      if (this.#held.length > HELD) {
        this.#held.shift();
      }
    }
  }

  /** Drops an article that was withdrawn before it was looked at. */
  drop(row, { id }) {
    if (this.#held.some((held) => held.row === row && held.article.id === id)) {
      this.#rows.delete(row);
      this.#held = this.#held.filter((held) => held.row !== row);
    }
  }

  /** Forgets all. */
  clear() {
    this.#rows.clear();
    this.#held = [];
  }
}
