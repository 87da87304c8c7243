package dev.nashra.ingest.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.WireFormat;
import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.document.Document.Unusable;
import dev.nashra.ingest.parse.Refusal.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON: a feed, or an article in ninjs. What has {@code items} is a feed. */
final class JsonDocument {
    private static final ObjectMapper STRICT = new ObjectMapper(factory().build());

    /** Line ends within strings, commas behind the last: what hand-made feeds have. */
    private static final ObjectMapper LENIENT =
            new ObjectMapper(
                    factory()
                            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                            .build());

    private final Terms terms;
    private final Judge judge;

    JsonDocument(Terms terms, Judge judge) {
        this.terms = terms;
        this.judge = judge;
    }

    /**
     * What was read of a document.
     *
     * @param feed everything but the items
     * @param items null if there are none
     * @param broken where it broke off; null if it did not
     */
    private record Tree(
            ObjectNode feed, @Nullable List<JsonNode> items, @Nullable Unusable broken) {}

    private static JsonFactoryBuilder factory() {
        return new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(WireFormat.MAX_DEPTH)
                                .build());
    }

    Document read(DecodedText decoded, DeclaredType declared) {
        String json = decoded.text();
        if (json.chars().filter(c -> c == '{' || c == '[' || c == ',').count() > Limits.TAGS) {
            return Unusable.of(
                    Reason.TOO_COMPLEX,
                    "The document has more than %d values.".formatted(Limits.TAGS));
        }
        Tree strict = tree(json, STRICT);
        JsonFeed feed = new JsonFeed(terms, judge);
        if (strict.broken() == null) {
            List<JsonNode> items = strict.items();
            return items == null
                    ? ninjs(strict.feed(), declared, decoded.mislabelled())
                    : feed.read(
                            strict.feed(),
                            items.stream().map(item -> new JsonPart(item, false)).toList());
        }
        List<JsonPart> items = new JsonSalvage(json, STRICT, LENIENT, terms.maxEntries()).items();
        boolean any = items.stream().anyMatch(part -> part.item() != null);
        return any ? feed.read(tree(json, LENIENT).feed(), items) : strict.broken();
    }

    private Document ninjs(ObjectNode item, DeclaredType declared, boolean mislabelled) {
        List<Fault> faults = NinjsRules.faults(item, declared.version());
        if (!faults.isEmpty()) {
            int more = faults.size() - 1;
            String first = "The document is not valid ninjs: " + faults.getFirst().detail();
            return new Unusable(
                    Reason.INVALID_DOCUMENT,
                    more == 0 ? first + "." : first + ", and %d more.".formatted(more),
                    faults);
        }
        Found found = NinjsItem.read(item);
        if (mislabelled) {
            found.repairs.add(Repair.CHARSET);
        }
        return new Document.Parts(Format.NINJS, List.of(judge.entry(1, found, false)));
    }

    private static Tree tree(String json, ObjectMapper mapper) {
        ObjectNode feed = mapper.createObjectNode();
        List<JsonNode> items = null;
        try (JsonParser parser = mapper.getFactory().createParser(json)) {
            try {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return new Tree(feed, null, unknown());
                }
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                        items = new ArrayList<>();
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            items.add(mapper.readTree(parser));
                        }
                    } else {
                        feed.set(name, mapper.<JsonNode>readTree(parser));
                    }
                }
                return parser.nextToken() == null
                        ? new Tree(feed, items, null)
                        : new Tree(feed, items, malformed(parser));
            } catch (StreamConstraintsException e) {
                return new Tree(feed, items, tooDeep());
            } catch (JsonProcessingException e) {
                boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate ");
                return new Tree(feed, items, twice ? twice(parser) : malformed(parser));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static Unusable unknown() {
        return Unusable.of(
                Reason.UNKNOWN_FORMAT, "The document must be a JSON object: ninjs or a JSON Feed.");
    }

    private static Unusable tooDeep() {
        return Unusable.of(
                Reason.DOCUMENT_TOO_DEEP,
                "The document is nested deeper than %d levels, or holds too long a number or name."
                        .formatted(WireFormat.MAX_DEPTH));
    }

    private static Unusable twice(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return new Unusable(
                Reason.MALFORMED_DOCUMENT,
                "The document has a name twice in one object, the second time at %s."
                        .formatted(pointer),
                List.of(Fault.at(pointer, "stands twice in one object")));
    }

    private static Unusable malformed(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        String where =
                "at line %d, column %d"
                        .formatted(
                                parser.currentLocation().getLineNr(),
                                parser.currentLocation().getColumnNr());
        return new Unusable(
                Reason.MALFORMED_DOCUMENT,
                "The document is not well-formed JSON %s, in %s."
                        .formatted(where, pointer.isEmpty() ? "its root" : pointer),
                List.of(Fault.at(pointer, "is not well-formed " + where)));
    }
}
