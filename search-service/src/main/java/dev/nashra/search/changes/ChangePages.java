package dev.nashra.search.changes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the changes behind a cursor, wherever they are. Thread-safe. */
public final class ChangePages {
    /** The cursor before the oldest change that is kept. */
    public static final String BEGINNING = "beginning";

    private static final long PAGE_BYTES = 4L * 1024 * 1024;

    private final ChangeFeed feed;
    private final ChangeArchive archive;

    /** What came of looking for a place to read from. */
    public sealed interface Place {
        /** It is known. */
        record At(ChangeCursor cursor) implements Place {}

        /** It was never given out here. */
        record Foreign() implements Place {}
    }

    /** What came of reading. */
    public sealed interface Outcome {
        /**
         * There is a page.
         *
         * @param page may be empty
         * @param log to make cursors of
         */
        record Read(ChangePage page, String log) implements Outcome {}

        /** Changes behind the cursor are no longer kept. */
        record Expired() implements Outcome {}
    }

    /** Takes what holds the latest and what keeps the rest. */
    public ChangePages(ChangeFeed feed, ChangeArchive archive) {
        this.feed = feed;
        this.archive = archive;
    }

    /**
     * Finds the place that a cursor names.
     *
     * @param cursor null or empty for the end
     * @throws ChangesUnavailableException while nothing is known of the changes
     */
    public Place place(@Nullable String cursor) {
        ChangeCursor now = now();
        if (cursor == null || cursor.isEmpty()) {
            return new Place.At(now);
        }
        if (cursor.equals(BEGINNING)) {
            return new Place.At(new ChangeCursor(now.log(), archive.first()));
        }
        ChangeCursor given = ChangeCursor.decode(cursor);
        return given == null || !given.log().equals(now.log())
                ? new Place.Foreign()
                : new Place.At(given);
    }

    /**
     * Reads on.
     *
     * @param from see {@link #place}
     * @param most changes at once
     * @param wait how long to wait if there are none
     * @throws ChangesUnavailableException if that is not possible now
     */
    public Outcome read(ChangeCursor from, int most, Duration wait) throws InterruptedException {
        return read(from, most, PAGE_BYTES, wait);
    }

    /**
     * Reads on.
     *
     * @param bytes after which it is enough
     */
    public Outcome read(ChangeCursor from, int most, long bytes, Duration wait)
            throws InterruptedException {
        if (wait.isPositive()) {
            // Whatever ended the waiting, what there is by then is the answer.
            var unused = feed.await(from.next(), wait);
        }
        ChangePage held = feed.read(from.next(), most, bytes);
        if (held != null) {
            return new Outcome.Read(held, from.log());
        }
        if (from.next() < archive.first()) {
            return new Outcome.Expired();
        }
        long to = now().next();
        return new Outcome.Read(archive.read(from.next(), to, most, bytes), from.log());
    }

    private ChangeCursor now() {
        ChangeCursor now = feed.now();
        if (now == null) {
            throw new ChangesUnavailableException("the changes have not been read yet");
        }
        return now;
    }
}
