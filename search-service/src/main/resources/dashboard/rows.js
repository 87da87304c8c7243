// Which rows of a long list are in the document, and how high those are that are not.

/** Most rows in the document. */
export const MOST = 200;
const MARGIN = 50;

/** The window of a list: counts in rows and pixels, and knows nothing of elements. */
export class Rows {
  /** First row in the document. */
  start = 0;
  #heights = new Map();
  #sum = 0;

  /** Remembers how high a row is, by its id. */
  measured(id, height) {
    this.#sum += height - (this.#heights.get(id) ?? 0);
    this.#heights.set(id, height);
  }

  /** Forgets all heights, as when the list is of another width. */
  forget() {
    this.#heights.clear();
    this.#sum = 0;
  }

  /** Gives the row behind the last one in the document. */
  end(length) {
    return Math.min(length, this.start + MOST);
  }

  /** Gives the height of rows, measured where they were ever shown. */
  height(ids, from, to) {
    const usual = this.#heights.size ? this.#sum / this.#heights.size : 120;
    let height = 0;
    for (let i = from; i < to; i++) {
      height += this.#heights.get(ids[i]) ?? usual;
    }
    return height;
  }

  /** Gives the row that stands at a distance from the top. */
  at(ids, distance) {
    let row = 0;
    for (let top = 0; row < ids.length - 1; row++) {
      top += this.height(ids, row, row + 1);
      if (top > distance) {
        break;
      }
    }
    return row;
  }

  /** Moves the window so that a row is well within it; false if it is already. */
  around(row, length) {
    const last = Math.max(0, length - MOST);
    this.start = Math.min(this.start, last);
    const near = row - this.start < MARGIN && this.start > 0;
    const far = this.start + MOST - row < MARGIN && this.start < last;
    if (!near && !far) {
      return false;
    }
    this.start = Math.max(0, Math.min(last, row - MOST / 2));
    return true;
  }
}
