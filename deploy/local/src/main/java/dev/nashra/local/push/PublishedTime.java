package dev.nashra.local.push;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The many ways that plain data write a time of publication. What says no zone means UTC. */
public final class PublishedTime {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    /** As milliseconds this is in 1973, as seconds in the year 5138. */
    private static final long SECONDS_BELOW = 100_000_000_000L;

    /** In 1973 as seconds; a smaller number is something else, such as a date without hyphens. */
    private static final long LEAST = 100_000_000L;

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendPattern("['T'][' ']")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[ ][XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private PublishedTime() {}

    /**
     * Reads a time: ISO date, local or with offset; RFC 1123; seconds or milliseconds since 1970,
     * as a number or in digits.
     *
     * @return empty if it is none of these
     */
    public static Optional<Instant> read(JsonNode value) {
        String text = value.asText().strip();
        try {
            if (DIGITS.matcher(text).matches()) {
                return ofNumber(Long.parseLong(text));
            }
            return Optional.of(Character.isDigit(first(text)) ? ofIso(text) : ofRfc1123(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ofNumber(long number) {
        if (number < LEAST) {
            return Optional.empty();
        }
        return Optional.of(
                number < SECONDS_BELOW
                        ? Instant.ofEpochSecond(number)
                        : Instant.ofEpochMilli(number));
    }

    private static Instant ofIso(String text) {
        TemporalAccessor time =
                ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (time) {
            case OffsetDateTime withOffset -> withOffset.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            case LocalDate date -> date.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException(text);
        };
    }

    private static Instant ofRfc1123(String text) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    }

    private static char first(String text) {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }
}
