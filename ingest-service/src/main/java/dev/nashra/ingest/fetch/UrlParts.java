package dev.nashra.ingest.fetch;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts that URLs are made of (RFC 3986). */
final class UrlParts {
    /** A backslash ends the authority, as it does in browsers; no host can hide behind it. */
    static final Pattern ABSOLUTE =
            Pattern.compile(
                    "(?s)(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?://(?<authority>[^/?#\\\\]*))?"
                            + "(?<rest>[^#]*)(?:#.*)?");

    /** Without user information, which is only ever there to mislead. */
    static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[^\\]@]*\\]|[^:@\\[\\]]+)(?::(?<port>\\d{0,5}))?");

    private UrlParts() {}

    /** Gives path and query of a relative reference against its base (section 5.2). */
    static String path(URI base, String reference) {
        String relative = before('#', reference);
        String path = before('?', relative);
        String query = relative.substring(path.length());
        String basePath = base.getRawPath() == null ? "" : base.getRawPath();
        if (path.isEmpty()) {
            return basePath + (query.isEmpty() ? query(base.getRawQuery()) : query);
        }
        String merged =
                path.startsWith("/")
                        ? path
                        : basePath.substring(0, basePath.lastIndexOf('/') + 1) + path;
        return withoutDots(merged) + query;
    }

    private static String before(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String query(@Nullable String query) {
        return query == null ? "" : "?" + query;
    }

    private static String withoutDots(String path) {
        String[] segments = path.split("/", -1);
        Deque<String> kept = new ArrayDeque<>();
        for (int i = path.startsWith("/") ? 1 : 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case ".." -> {
                    kept.pollLast();
                    if (last) {
                        kept.addLast("");
                    }
                }
                case "." -> {
                    if (last) {
                        kept.addLast("");
                    }
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }
}
