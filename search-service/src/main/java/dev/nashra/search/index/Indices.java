package dev.nashra.search.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where articles stand: one index a month, by the time of an article's first receipt. That time
 * never changes, so all revisions of an article meet in one index and replace one another there; a
 * rollover alias would put the second revision beside the first.
 */
public final class Indices {
    /** Reads over all months. */
    public static final String ALIAS = "nashra-articles";

    /** Name of the index template, and what all index names begin with. */
    public static final String TEMPLATE = "nashra-articles-v1";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu.MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Indices() {}

    /** Gives the index of an article. */
    public static String of(Instant firstReceived) {
        return TEMPLATE + "-" + MONTH.format(firstReceived);
    }
}
