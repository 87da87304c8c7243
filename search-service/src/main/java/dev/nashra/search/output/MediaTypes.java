package dev.nashra.search.output;

import dev.nashra.search.query.Format;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What formats are called in {@code Accept} and {@code Content-Type}. */
public final class MediaTypes {
    private MediaTypes() {}

    /** Gives the {@code Content-Type} of a format. */
    public static String of(Format format) {
        return switch (format) {
            case CSV -> "text/csv; charset=utf-8; header=present";
            case RSS, ATOM -> plain(format) + "; charset=utf-8";
            default -> plain(format);
        };
    }

    /** Gives all types, for people. */
    public static String all() {
        return Stream.of(Format.values()).map(MediaTypes::plain).collect(Collectors.joining(", "));
    }

    /** Gives the type without parameters. */
    static String plain(Format format) {
        return names(format).getFirst();
    }

    /**
     * Gives every name that a caller may ask by, the answer's own first. IPTC has registered none
     * for ninjs.
     */
    static List<String> names(Format format) {
        return switch (format) {
            case JSON -> List.of("application/json");
            case NDJSON -> List.of("application/x-ndjson", "application/ndjson");
            case CSV -> List.of("text/csv");
            case RSS -> List.of("application/rss+xml");
            case ATOM -> List.of("application/atom+xml");
            case JSONFEED -> List.of("application/feed+json");
            case NINJS -> List.of("application/vnd.iptc.ninjs+json", "application/ninjs+json");
        };
    }
}
