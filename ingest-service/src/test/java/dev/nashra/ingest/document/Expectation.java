package dev.nashra.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison out of the comment at the head of a test feed, such as {@code entries[0]['title']
 * == 'x'}.
 *
 * @param entry index of the entry; -1 for the feed
 * @param field path below it, its parts by dots: {@code content.0.value}
 * @param value a string, a list of integers, or null for None
 */
record Expectation(int entry, String field, Object value) {
    private static final Pattern EXPECT =
            Pattern.compile("Expect:\\s*(.*?)\\s*(?:-->|\\n\\s*\\n|\\z)", Pattern.DOTALL);
    private static final Pattern COMPARISON =
            Pattern.compile(
                    "(?:entries\\[(\\d+)\\]|(feed))((?:\\.\\w+|\\['\\w+'\\]|\\[\\d+\\])+)\\s*==\\s*"
                            + "(u?'(?:[^'\\\\]|\\\\.)*'|u?\"(?:[^\"\\\\]|\\\\.)*\"|\\((?:\\d+,\\s*){8}\\d+\\)|None)"
                            + "(?=\\s*(?:\\)|$|and\\b|\\n))");
    private static final Pattern HEADER =
            Pattern.compile("(?i)Header:\\s*Content-type:\\s*([^\\r\\n]+)");

    static List<Expectation> of(String text) {
        List<Expectation> expectations = new ArrayList<>();
        Matcher expect = EXPECT.matcher(text);
        if (!expect.find()) {
            return expectations;
        }
        Matcher comparison = COMPARISON.matcher(expect.group(1));
        while (comparison.find()) {
            int entry = comparison.group(1) == null ? -1 : Integer.parseInt(comparison.group(1));
            String field =
                    comparison.group(3).replaceAll("[\\['\\].]+", ".").replaceAll("^\\.|\\.$", "");
            expectations.add(new Expectation(entry, field, value(comparison.group(4))));
        }
        return expectations;
    }

    static String contentType(String text) {
        Matcher header = HEADER.matcher(text);
        return header.find() ? header.group(1).strip() : null;
    }

    private static Object value(String literal) {
        if (literal.equals("None")) {
            return null;
        }
        if (literal.startsWith("(")) {
            List<Integer> numbers = new ArrayList<>();
            for (String number : literal.substring(1, literal.length() - 1).split(",\\s*")) {
                numbers.add(Integer.valueOf(number));
            }
            return numbers;
        }
        String quoted = literal.startsWith("u") ? literal.substring(1) : literal;
        return unescaped(quoted.substring(1, quoted.length() - 1));
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        Matcher escape =
                Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", Pattern.DOTALL)
                        .matcher(text);
        int from = 0;
        while (escape.find()) {
            out.append(text, from, escape.start());
            String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
            out.append(hex == null ? plain(escape.group(3)) : (char) Integer.parseInt(hex, 16));
            from = escape.end();
        }
        return out.append(text.substring(from)).toString();
    }

    private static char plain(String letter) {
        return switch (letter) {
            case "n" -> '\n';
            case "t" -> '\t';
            case "r" -> '\r';
            default -> letter.charAt(0);
        };
    }
}
