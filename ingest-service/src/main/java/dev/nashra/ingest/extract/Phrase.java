package dev.nashra.ingest.extract;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** One line of plain text out of what should be one, but may hold markup, entities or a novel. */
final class Phrase {
    private static final int MAX_LENGTH = 1000;

    private Phrase() {}

    /** Gives null if there is nothing, or too much to be a phrase. */
    static @Nullable String of(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return null;
        }
        boolean isMarked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        String plain = isMarked ? Jsoup.parse(text).text() : text;
        StringBuilder line = new StringBuilder(plain.length());
        boolean spacePending = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)) {
                spacePending = true;
            } else {
                if (spacePending && !line.isEmpty()) {
                    line.append(' ');
                }
                spacePending = false;
                line.append(c);
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
