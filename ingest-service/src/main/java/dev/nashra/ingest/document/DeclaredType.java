package dev.nashra.ingest.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says a document is.
 *
 * @param essence {@code type/subtype} in lower case; empty if not said
 * @param charset null if not said
 * @param version of the format; null if not said
 */
record DeclaredType(String essence, @Nullable String charset, @Nullable String version) {
    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
    private static final Pattern VERSION =
            Pattern.compile("(?i);\\s*version\\s*=\\s*[\"']?([0-9]+(?:\\.[0-9]+)?)");

    static DeclaredType of(@Nullable String header) {
        if (header == null) {
            return new DeclaredType("", null, null);
        }
        int end = header.indexOf(';');
        String essence = (end < 0 ? header : header.substring(0, end)).strip();
        return new DeclaredType(
                essence.toLowerCase(Locale.ROOT), group(CHARSET, header), group(VERSION, header));
    }

    /** Whether a document of this type may be one that is read. Text, XML and JSON all may. */
    boolean mayBeNews() {
        return essence.isEmpty()
                || essence.startsWith("text/")
                || essence.endsWith("+xml")
                || essence.endsWith("/xml")
                || essence.endsWith("json")
                || essence.equals("application/octet-stream")
                || essence.equals("application/x-www-form-urlencoded")
                || essence.equals("application/rss")
                || essence.equals("application/atom");
    }

    private static @Nullable String group(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find() ? matcher.group(1) : null;
    }
}
