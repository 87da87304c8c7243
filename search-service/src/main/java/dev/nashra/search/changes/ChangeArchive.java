package dev.nashra.search.changes;

/** Changes that lie further back than the feed holds. Thread-safe. */
public interface ChangeArchive {
    /**
     * Gives the least offset that is kept.
     *
     * @throws ChangesUnavailableException if that cannot be found out now
     */
    long first();

    /**
     * Reads on.
     *
     * @param from an offset that is kept
     * @param to where the feed goes on: nothing from there on is read
     * @param most changes at once
     * @param bytes after which it is enough
     * @throws ChangesUnavailableException if that cannot be read now
     */
    ChangePage read(long from, long to, int most, long bytes);
}
