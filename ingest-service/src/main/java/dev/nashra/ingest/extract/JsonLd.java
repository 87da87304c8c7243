package dev.nashra.ingest.extract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article out of a page's JSON-LD. Knows the shapes that sites write, an object, an
 * array, a graph or an article under a page, and not the whole of JSON-LD 1.1.
 */
final class JsonLd {
    private static final int MAX_LENGTH = 500_000;
    private static final int MAX_SCRIPTS = 50;
    private static final int MAX_DEPTH = 6;
    private static final Pattern ARTICLE =
            Pattern.compile("(?:.*[/:])?\\w*(?:Article|BlogPosting|Report)");
    private static final Set<String> HOLDERS = Set.of("@graph", "mainEntity", "mainEntityOfPage");

    /** Sites that write JSON by template leave line breaks in strings and commas at the end. */
    private static final JsonMapper JSON =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder().maxNestingDepth(100).build())
                            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                            .build());

    private JsonLd() {}

    /** Gives the first article of the page. */
    static LinkedArticle article(Document page) {
        int scripts = 0;
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")
                    && scripts++ < MAX_SCRIPTS) {
                JsonNode root = parse(script.data());
                Optional<JsonNode> article = find(root, MAX_DEPTH);
                if (article.isPresent()) {
                    return read(article.get(), root);
                }
            }
        }
        return LinkedArticle.NONE;
    }

    /** What is around the value, comments and CDATA marks, is left out. */
    private static JsonNode parse(String script) {
        int start = 0;
        while (start < script.length() && "{[".indexOf(script.charAt(start)) < 0) {
            start++;
        }
        // A CDATA mark has brackets too; the value follows its last.
        int cdata = script.indexOf("<![CDATA[");
        if (cdata >= 0 && cdata < start) {
            start = cdata + "<![CDATA[".length();
        }
        if (script.length() - start > MAX_LENGTH) {
            return JSON.missingNode();
        }
        try {
            JsonNode value = JSON.readTree(script.substring(start));
            return value == null ? JSON.missingNode() : value;
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static Optional<JsonNode> find(JsonNode value, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        if (value.isObject() && isArticle(value.path("@type"))) {
            return Optional.of(value);
        }
        List<JsonNode> inner = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(inner::add);
        } else {
            HOLDERS.forEach(name -> inner.add(value.path(name)));
        }
        return inner.stream().flatMap(v -> find(v, depth - 1).stream()).findFirst();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        return type.isTextual()
                && type.asText().length() < 100
                && ARTICLE.matcher(type.asText()).matches();
    }

    private static LinkedArticle read(JsonNode article, JsonNode root) {
        List<String> authors = new ArrayList<>();
        addNames(article.path("author"), root, authors);
        if (authors.isEmpty()) {
            addNames(article.path("creator"), root, authors);
        }
        List<String> publisher = new ArrayList<>();
        addNames(article.path("publisher"), root, publisher);
        return new LinkedArticle(
                Phrase.of(text(article, "headline", "name")),
                List.copyOf(authors),
                text(article, "datePublished", "dateCreated"),
                text(article, "inLanguage"),
                text(article, "url", "mainEntityOfPage", "@id"),
                publisher.isEmpty() ? null : publisher.getFirst());
    }

    private static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isArray()) {
                value = value.path(0);
            }
            if (value.isObject()) {
                value = value.has("@id") ? value.path("@id") : value.path("alternateName");
            }
            if (value.isTextual() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    private static void addNames(JsonNode who, JsonNode root, List<String> names) {
        if (who.isArray()) {
            who.forEach(one -> addName(one, root, names));
        } else {
            addName(who, root, names);
        }
    }

    private static void addName(JsonNode who, JsonNode root, List<String> names) {
        JsonNode name = who.isTextual() ? who : who.path("name");
        if (name.isMissingNode() && who.path("@id").isTextual()) {
            name = named(who.path("@id").asText(), root);
        }
        String phrase = name.isTextual() ? Phrase.of(name.asText()) : null;
        if (phrase != null && names.size() < 10 && !names.contains(phrase)) {
            names.add(phrase);
        }
    }

    private static JsonNode named(String id, JsonNode root) {
        for (JsonNode other : root.path("@graph")) {
            if (other.path("@id").asText().equals(id)) {
                return other.path("name");
            }
        }
        return JSON.missingNode();
    }
}
