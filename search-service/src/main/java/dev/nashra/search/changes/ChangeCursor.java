package dev.nashra.search.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read.
 *
 * @param log id of the topic, 22 letters, digits, hyphens and underscores: another topic counts
 *     from nothing again
 * @param next the offset that is read next
 */
public record ChangeCursor(String log, long next) {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9a-z]{1,12})");

    /** Writes the cursor with letters, digits, hyphens, underscores and a full stop. */
    public String encode() {
        return log + "." + Long.toString(next, Character.MAX_RADIX);
    }

    /** Reads a cursor; null if it was never written by {@link #encode}. */
    public static @Nullable ChangeCursor decode(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? new ChangeCursor(
                        parts.group(1), Long.parseLong(parts.group(2), Character.MAX_RADIX))
                : null;
    }
}
