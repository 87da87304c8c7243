package dev.nashra.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as publishers write them: ISO 8601 with an offset, in any of its three spellings; without
 * one, which means UTC; a date, which means its midnight in UTC; and RFC 1123.
 */
public final class ClaimedTime {
    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffset("+HH:mm", "Z")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("([+-]\\d{2})(\\d{2})$");
    private static final int DATE_LENGTH = "2026-11-02".length();

    private ClaimedTime() {}

    /** Reads a time; empty if it is none of the above, or not within the years 1 to 9999. */
    public static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        try {
            return inRange(
                    Character.isLetter(stripped.charAt(0)) ? rfc1123(stripped) : iso(stripped));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant rfc1123(String text) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    }

    private static Instant iso(String text) {
        TemporalAccessor time =
                ISO.parseBest(
                        oneSpelling(text),
                        OffsetDateTime::from,
                        LocalDateTime::from,
                        LocalDate::from);
        return switch (time) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
        };
    }

    private static String oneSpelling(String text) {
        if (text.length() <= DATE_LENGTH) {
            return text;
        }
        boolean spaced = text.charAt(DATE_LENGTH) == ' ';
        String joined = spaced ? text.replaceFirst(" ", "T") : text;
        return OFFSET_WITHOUT_COLON.matcher(joined).replaceFirst("$1:$2");
    }

    private static Optional<Instant> inRange(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999 ? Optional.of(time) : Optional.empty();
    }
}
