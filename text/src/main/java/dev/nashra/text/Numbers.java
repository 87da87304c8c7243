package dev.nashra.text;

import java.util.regex.MatchResult;
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

    private Numbers() {}

    static String canonical(String folded) {
        String decimals = RA.matcher(folded).replaceAll("$2.$1");
        Matcher numbers = SEPARATED.matcher(decimals);
        return numbers.replaceAll(Numbers::plain);
    }

    /** A number format needs a digit, a separator, a digit: most words have none. */
    static boolean mayHoldSeparator(Letters text) {
        for (int i = 1; i < text.length - 1; i++) {
            char c = text.units[i];
            if ((c == '.' || c == ',' || c == '\'' || c == 'ر')
                    && isDigit(text.units[i - 1])
                    && isDigit(text.units[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String plain(MatchResult number) {
        String text = number.group();
        String[] groups = text.split("[.,']");
        char last = text.charAt(text.length() - groups[groups.length - 1].length() - 1);
        boolean oneKind = text.chars().filter(c -> !isDigit((char) c)).distinct().count() == 1;
        boolean thousands = groups[0].length() <= 3;
        for (int i = 1; i < groups.length - 1; i++) {
            thousands &= groups[i].length() == 3;
        }
        boolean lastIsGroup = groups[groups.length - 1].length() == 3;
        if (thousands && oneKind && lastIsGroup && (groups.length > 2 || last != '.')) {
            return String.join("", groups);
        }
        if (groups.length == 2 || (thousands && !oneKind)) {
            String whole =
                    text.substring(0, text.length() - groups[groups.length - 1].length() - 1);
            return whole.replaceAll("[.,']", "") + "." + groups[groups.length - 1];
        }
        return text;
    }
}
