package dev.nashra.ingest.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as publishers write it: ISO 8601 and W3CDTF in full and cut short, RFC 822 in
 * whatever order and spelling, {@code asctime}, day/month/year, names of months in English, French
 * and Arabic, digits of any script. Without a zone it means UTC; without a time of day, midnight;
 * without a month or day, the first.
 */
public final class PublishedTime {
    private static final int MAX_LENGTH = 100;

    private static final Pattern ISO_DATE =
            Pattern.compile(
                    "^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|(\\d{2})(\\d{2})|-?(\\d{3}))?(?=$|[T\\s])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_]+");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,4}(?!\\d)");

    private final String text;

    private PublishedTime(String text) {
        this.text = text;
    }

    /**
     * Reads a date.
     *
     * @return empty if it is none of the above, or not within the years 1 to 9999
     */
    public static Optional<Instant> parse(String written) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return new PublishedTime(plain(written)).instant();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Digits of any script as 0 to 9, marks of direction and vowels gone, one kind of space. */
    private static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '،') {
                plain.append(' ');
            } else if (Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString()
                .strip()
                .replaceAll("(كانون|تشرين)\\s+(ال)", "$1_$2")
                .replaceAll("\\s+", " ");
    }

    private Optional<Instant> instant() {
        String rest = text;
        LocalDate date = null;
        Matcher iso = ISO_DATE.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (iso.find()) {
            date = isoDate(iso);
            rest = text.substring(iso.end());
        } else if (yearFirst.find()) {
            date = date(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
            rest = without(yearFirst);
        } else if (dayFirst.find()) {
            date = slashed(dayFirst);
            rest = without(dayFirst);
        }
        TimeOfDay time = TimeOfDay.of(rest);
        LocalDate day = date == null ? worded(time.rest()) : date;
        if (day == null || day.getYear() < 1 || day.getYear() > 9999) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.of(day, time.time()).plusDays(time.nextDay() ? 1 : 0);
        return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(time.offsetMinutes() * 60)));
    }

    private String without(Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    private static LocalDate isoDate(Matcher iso) {
        int year = number(iso, 1);
        if (iso.group(2) != null) {
            return date(year, number(iso, 2), iso.group(3) == null ? 1 : number(iso, 3));
        }
        if (iso.group(4) != null) {
            return date(year, number(iso, 4), number(iso, 5));
        }
        return iso.group(6) == null ? date(year, 1, 1) : LocalDate.ofYearDay(year, number(iso, 6));
    }

    /** Day first, as most of the world writes it, unless only the other way makes a date. */
    private static LocalDate slashed(Matcher dayFirst) {
        int first = number(dayFirst, 1);
        int second = number(dayFirst, 2);
        int year = century(number(dayFirst, 3), dayFirst.group(3).length());
        return second > 12 && first <= 12 ? date(year, first, second) : date(year, second, first);
    }

    private static @Nullable LocalDate worded(String rest) {
        int month = 0;
        Matcher word = WORD.matcher(rest);
        while (month == 0 && word.find()) {
            month = Months.number(word.group());
        }
        int day = 0;
        int year = -1;
        Matcher number = NUMBER.matcher(rest);
        while (number.find()) {
            int value = Integer.parseInt(number.group());
            if (number.group().length() > 2) {
                year = year < 0 ? value : year;
            } else if (day == 0) {
                day = value;
            } else if (year < 0) {
                year = century(value, number.group().length());
            }
        }
        return month == 0 || year < 0 ? null : date(year, month, day == 0 ? 1 : day);
    }

    /** Two digits: before 1970 nobody published feeds. */
    private static int century(int year, int digits) {
        if (digits > 2) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
