package dev.nashra.ingest.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Link} header fields (RFC 8288, section 3 and appendix B.2). */
final class LinkHeader {
    /** More links than anybody needs. */
    private static final int MAX_LINKS = 100;

    private static final Pattern LINK = Pattern.compile("[\\s,]*<([^>]*)>");
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "\\s*;\\s*(?<name>[^\\s=;,\"<>]*)"
                            + "(?:\\s*=\\s*(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"|(?<token>[^\\s;,\"]*)))?");

    private LinkHeader() {}

    /**
     * Gives the links whose context is the resource itself.
     *
     * @param fields all of that name, as they came
     */
    static WebLinks read(List<String> fields, URI base) {
        Map<String, List<URI>> links = new LinkedHashMap<>();
        int read = 0;
        for (String field : fields) {
            Matcher link = LINK.matcher(field);
            int at = 0;
            while (read < MAX_LINKS && link.region(at, field.length()).lookingAt()) {
                read++;
                Map<String, String> parameters = new LinkedHashMap<>();
                at = parameters(field, link.end(), parameters);
                add(links, link.group(1), parameters, base);
            }
        }
        return new WebLinks(links);
    }

    /** Reads parameters, of which the first of a name counts, and gives where they end. */
    private static int parameters(String field, int start, Map<String, String> into) {
        Matcher parameter = PARAMETER.matcher(field);
        int at = start;
        while (parameter.region(at, field.length()).lookingAt()) {
            String quoted = parameter.group("quoted");
            String token = parameter.group("token");
            String value =
                    quoted == null
                            ? (token == null ? "" : token)
                            : quoted.replaceAll("\\\\(.)", "$1");
            into.putIfAbsent(parameter.group("name").toLowerCase(Locale.ROOT), value);
            at = parameter.end();
        }
        return at;
    }

    private static void add(
            Map<String, List<URI>> links, String target, Map<String, String> parameters, URI base) {
        boolean ofAnother =
                parameters.containsKey("anchor")
                        && !(WebUrl.of(base, parameters.get("anchor"))
                                        instanceof WebUrl.Usable anchor
                                && anchor.uri().equals(base));
        if (ofAnother
                || !(WebUrl.of(base, UrlText.ofHeader(target)) instanceof WebUrl.Usable url)) {
            return;
        }
        for (String relation :
                parameters.getOrDefault("rel", "").toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            List<URI> targets = links.computeIfAbsent(relation, any -> new ArrayList<>());
            if (!relation.isEmpty() && !targets.contains(url.uri())) {
                targets.add(url.uri());
            }
        }
        links.remove("");
    }
}
