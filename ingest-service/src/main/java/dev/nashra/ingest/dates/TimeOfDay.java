package dev.nashra.ingest.dates;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands beside a date.
 *
 * @param nextDay whether it is 24:00
 * @param rest what is left of the text
 */
record TimeOfDay(LocalTime time, boolean nextDay, int offsetMinutes, String rest) {
    /** Between 13 and 23 o'clock there is nothing to add to. */
    private static final int NOON = 12;

    private static final Pattern TIME =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})\\s?[:.](\\d{2})(?:[:.](\\d{1,2})(?:[.,](\\d{1,9})\\d*)?)?(?!\\d)");
    private static final Pattern ISO_BASIC =
            Pattern.compile("T(\\d{2})(?:(\\d{2})(\\d{2})?)?(?:[.,]\\d+)?(?=[Z+-]|$)");
    private static final Pattern OFFSET =
            Pattern.compile("([+-]|\\u2212)\\s?(\\d{1,2}):?(\\d{2})?(?!\\d)");
    private static final Pattern HALF =
            Pattern.compile(
                    "(?<!\\p{L})(?:([ap])\\.?m\\.?|(صباحا?|ص)|(مساءا?|م))(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    static TimeOfDay of(String text) {
        Matcher clock = TIME.matcher(text);
        Matcher hour = ISO_BASIC.matcher(text);
        if (clock.find()) {
            String behind = text.substring(clock.end());
            String rest = text.substring(0, clock.start()) + " ";
            return new Clock(clock, behind, rest).read();
        }
        if (hour.find()) {
            LocalTime time = LocalTime.of(number(hour, 1), part(hour, 2), part(hour, 3));
            return new TimeOfDay(time, false, offset(text.substring(hour.end())), "");
        }
        return new TimeOfDay(LocalTime.MIDNIGHT, false, 0, text);
    }

    private static int offset(String behind) {
        Matcher offset = OFFSET.matcher(behind);
        if (offset.find()) {
            int minutes = offset.group(3) == null ? 0 : number(offset, 3);
            int total = number(offset, 2) * 60 + minutes;
            return offset.group(1).equals("+") ? total : -total;
        }
        Matcher word = WORD.matcher(behind);
        int minutes = 0;
        while (word.find()) {
            String name = word.group().toUpperCase(Locale.ROOT);
            minutes = Zones.isKnown(name) ? Zones.minutes(name) : minutes;
        }
        return minutes;
    }

    private record Clock(Matcher clock, String behind, String before) {
        TimeOfDay read() {
            int hour = number(clock, 1);
            int second = clock.group(3) == null ? 0 : Math.min(59, number(clock, 3));
            boolean nextDay = hour == 24;
            Matcher half = HALF.matcher(behind);
            if (half.find()) {
                boolean afternoon = "p".equalsIgnoreCase(half.group(1)) || half.group(3) != null;
                hour = hour > NOON ? hour : hour % NOON + (afternoon ? NOON : 0);
            }
            LocalTime time = LocalTime.of(nextDay ? 0 : hour, number(clock, 2), second, nanos());
            return new TimeOfDay(time, nextDay, offset(behind), before + behind(behind));
        }

        private int nanos() {
            String digits = clock.group(4);
            return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
        }

        /** An offset's digits are no year: "+0300" goes. */
        private static String behind(String behind) {
            return OFFSET.matcher(behind).replaceFirst(" ");
        }
    }

    private static int part(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Math.min(59, number(matcher, group));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
