package dev.nashra.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes numbers one way: no thousands separators, a point before decimals.
 *
 * <p>A separator is a thousands separator if every group after it has three digits and it is a
 * comma, an apostrophe, or occurs more than once; else it is the decimal point. So 6.671.878,
 * 6,671,878 and ٦٬٦٧١٬٨٧٨ are one number, and 4.646 is not 4646. Some Arabic agencies write
 * decimals with the letter ra and the fraction first, because the text around runs from right to
 * left: 4ر646 is 646.4.
 */
final class Numbers {
    private static final Pattern RA = Pattern.compile("(?<![0-9.,])([0-9]{1,3})ر([0-9]+)(?![0-9])");
    private static final Pattern SEPARATED =
            Pattern.compile("(?<![0-9.,])[0-9]{1,}(?:[.,'][0-9]+)+(?![.,']?[0-9])");

    /** Digits between separators of thousands. */
    private static final int GROUP = 3;

    private Numbers() {}

    /**
     * Writes the numbers of a text one way. The patterns are asked only of what stands around a
     * separator between two digits, as far as digits and separators go: they look no further.
     */
    static String canonical(String folded) {
        if (isNumberOnly(folded)) {
            return plain(folded);
        }
        StringBuilder out = new StringBuilder(folded.length());
        int done = 0;
        for (int i = 1; i < folded.length() - 1; i++) {
            if (isSeparator(folded.charAt(i))
                    && isDigit(folded.charAt(i - 1))
                    && isDigit(folded.charAt(i + 1))) {
                int start = i - 1;
                while (start > done && isPart(folded.charAt(start - 1))) {
                    start--;
                }
                int end = i + 1;
                while (end < folded.length() && isPart(folded.charAt(end))) {
                    end++;
                }
                out.append(folded, done, start).append(everywhere(folded.substring(start, end)));
                done = end;
                i = end;
            }
        }
        return out.append(folded, done, folded.length()).toString();
    }

    /** Does the same by the patterns alone. */
    static String everywhere(String folded) {
        String decimals = RA.matcher(folded).replaceAll("$2.$1");
        Matcher numbers = SEPARATED.matcher(decimals);
        return numbers.replaceAll(number -> plain(number.group()));
    }

    private static boolean isPart(char c) {
        return isDigit(c) || isSeparator(c);
    }

    /** A number format needs a digit, a separator, a digit: most words have none. */
    static boolean mayHoldSeparator(Letters text) {
        for (int i = 1; i < text.length - 1; i++) {
            // Few words have a digit at all.
            if (isDigit(text.units[i - 1])
                    && isDigit(text.units[i + 1])
                    && isSeparator(text.units[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == '\'' || c == 'ر';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Brings a number of digits and separators into the one form. */
    private static String plain(String text) {
        int groups = 1;
        int first = 0;
        int last = 0;
        boolean threes = true;
        boolean oneKind = true;
        char separator = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                last++;
                continue;
            }
            if (groups == 1) {
                first = last;
            } else {
                threes &= last == GROUP;
                oneKind &= c == separator;
            }
            separator = c;
            groups++;
            last = 0;
        }
        boolean thousands = first <= GROUP && threes;
        if (thousands && oneKind && last == GROUP && (groups > 2 || separator != '.')) {
            return digits(text, 0, text.length());
        }
        if (groups == 2 || (thousands && !oneKind)) {
            int decimals = text.length() - last;
            return digits(text, 0, decimals - 1) + "." + text.substring(decimals);
        }
        return text;
    }

    private static String digits(String text, int from, int to) {
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** Most numbers are a word of their own, and need no search in it. */
    private static boolean isNumberOnly(String text) {
        boolean wasDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSeparator = c == '.' || c == ',' || c == '\'';
            if (!isDigit(c) && !(isSeparator && wasDigit)) {
                return false;
            }
            wasDigit = isDigit(c);
        }
        return wasDigit;
    }
}
