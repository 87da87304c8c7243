package dev.nashra.search.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to read.
 *
 * @param cursor where to go on; null for the end
 * @param pageSize most changes of one page
 * @param patience how long to wait if there are none yet
 */
public record ChangesQuery(@Nullable String cursor, int pageSize, Duration patience) {
    /** Most changes of one page. */
    public static final int MAX_PAGE_SIZE = 1000;

    /** Longest wait; below the idle timeout of connections. */
    public static final Duration MAX_WAIT = Duration.ofSeconds(20);
}
