package dev.nashra.search.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Dates and times of ISO 8601 as the bounds of a span. */
final class Moments {
    private static final int EARLIEST_YEAR = 1;
    private static final int LATEST_YEAR = 9999;

    private Moments() {}

    /**
     * Reads a bound.
     *
     * @param end whether it is the end of the span: then a date includes its whole day and a time
     *     its millisecond, and what is given is the first moment after
     * @param zone of dates, and of times without an offset
     * @return null if it is neither a date nor a time of the years 1 to 9999
     */
    static @Nullable Instant read(String given, boolean end, ZoneId zone) {
        // A plus sign that was not escaped in a URL arrives as a space.
        String value = given.replace(' ', '+');
        try {
            if (value.length() == 10) {
                LocalDate day = LocalDate.parse(value);
                return within((end ? day.plusDays(1) : day).atStartOfDay(zone).toOffsetDateTime());
            }
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            value, OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime at =
                    time instanceof OffsetDateTime offset
                            ? offset
                            : ((LocalDateTime) time).atZone(zone).toOffsetDateTime();
            OffsetDateTime exact = at.truncatedTo(ChronoUnit.MILLIS);
            return within(end ? exact.plus(1, ChronoUnit.MILLIS) : exact);
        } catch (DateTimeException e) {
            // Not only what cannot be parsed: a year of nine digits ends with the type's range.
            return null;
        }
    }

    private static @Nullable Instant within(OffsetDateTime time) {
        return time.getYear() < EARLIEST_YEAR || time.getYear() > LATEST_YEAR + 1
                ? null
                : time.toInstant();
    }
}
