package dev.nashra.search.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.search.query.Format;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of a page and of those beside it. They are those of {@code GET}, also where a page was
 * asked for by {@code POST}; the parameters stand in the order of their names, so that the same
 * page has the same address.
 */
public final class Links {
    /** No server takes a longer first line, ours neither. */
    private static final int LONGEST = 16_000;

    /** Beyond this the header would grow past what proxies pass on. */
    private static final int LONGEST_REPEATED = 2_000;

    private final String site;
    private final String path;
    private final Map<String, List<String>> parameters;
    private final Format format;
    private final @Nullable String nextCursor;

    /**
     * Takes what addresses are made of.
     *
     * @param site {@code http://host:port}
     * @param path of the listing
     * @param parameters of the call
     * @param format chosen
     * @param nextCursor null on the last page
     */
    public Links(
            String site,
            String path,
            Map<String, List<String>> parameters,
            Format format,
            @Nullable String nextCursor) {
        this.site = site;
        this.path = path;
        this.parameters = new TreeMap<>(parameters);
        this.format = format;
        this.nextCursor = nextCursor;
        if (format != Format.JSON) {
            this.parameters.put("format", List.of(format.word()));
        }
    }

    /** The site's own page. */
    String home() {
        return site + "/";
    }

    /** An article by its id. */
    String article(String id) {
        return site + path + "/" + id;
    }

    /** This page. */
    public String self() {
        return url(parameters);
    }

    /**
     * The next page; null on the last, and where its address would be longer than any server takes.
     */
    public @Nullable String next() {
        if (nextCursor == null) {
            return null;
        }
        Map<String, List<String>> changed = new TreeMap<>(parameters);
        changed.put("cursor", List.of(nextCursor));
        String next = url(changed);
        return next.length() > LONGEST ? null : next;
    }

    /** The listing from its beginning, in another format. */
    String alternate(Format other) {
        Map<String, List<String>> changed = new TreeMap<>(parameters);
        changed.remove("cursor");
        changed.put("format", List.of(other.word()));
        return url(changed);
    }

    /**
     * Gives all of them as a {@code Link} header (RFC 8288); empty if they are too long for one.
     */
    public String header() {
        List<String> links = new ArrayList<>();
        String next = next();
        if (next != null) {
            links.add("<" + next + ">; rel=\"next\"");
        }
        if (self().length() <= LONGEST) {
            links.add("<" + self() + ">; rel=\"self\"");
        }
        for (Format other : Format.values()) {
            String alternate = alternate(other);
            if (other != format && alternate.length() <= LONGEST_REPEATED) {
                links.add(
                        "<"
                                + alternate
                                + ">; rel=\"alternate\"; type=\""
                                + MediaTypes.plain(other)
                                + "\"");
            }
        }
        return String.join(", ", links);
    }

    private String url(Map<String, List<String>> query) {
        List<String> pairs = new ArrayList<>();
        query.forEach(
                (name, values) -> values.forEach(v -> pairs.add(escaped(name) + "=" + escaped(v))));
        return site + path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
