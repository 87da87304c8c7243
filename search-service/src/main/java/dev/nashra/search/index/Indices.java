package dev.nashra.search.index;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where articles stand: one index a month, by the time of an article's first receipt. That time
 * never changes, so all revisions of an article meet in one index and replace one another there; a
 * rollover alias would put the second revision beside the first.
 */
public final class Indices {
    /** Reads over all months of the version that serves. */
    public static final String ALIAS = "nashra-articles";

    /** Name of the first version's template, and what the names of its indices begin with. */
    public static final String TEMPLATE = IndexVersion.FIRST.template();

    /** The indices of all months and versions; with another ending, their templates. */
    public static final String EVERY = "nashra-articles-v*";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu.MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Indices() {}

    /** Gives the index of an article in the first version. */
    public static String of(Instant firstReceived) {
        return IndexVersion.FIRST.index(month(firstReceived));
    }

    /** Gives the month of an article. */
    public static String month(Instant firstReceived) {
        return MONTH.format(firstReceived);
    }

    /** Gives when a month ends: the first moment that is not in it. */
    public static Instant end(String month) {
        return YearMonth.parse(month, MONTH)
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
