package dev.nashra.ingest.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.nashra.contract.Concept;
import dev.nashra.contract.WireFormat;
import dev.nashra.ingest.parse.Refusal.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an article in IPTC ninjs 1.x. Reads the tokens as they come and builds no tree: an article
 * of a megabyte may hold half a million empty arrays, of which none is wanted.
 */
final class NinjsReader {
    /** Names are not kept between articles: they are chosen by strangers. */
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(WireFormat.MAX_DEPTH)
                                    .build())
                    .build();

    private NinjsReader() {}

    /**
     * Reads an article.
     *
     * @param wanted names of further properties to read, texts or lists of texts
     */
    static Reading read(String text, Set<String> wanted) {
        try (JsonParser json = JSON.createParser(text)) {
            try {
                return root(json, wanted);
            } catch (StreamConstraintsException e) {
                return unreadable(limit(json));
            } catch (JsonParseException e) {
                return unreadable(malformed(e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static Reading root(JsonParser json, Set<String> wanted) throws IOException {
        JsonToken first = json.nextToken();
        if (first == null) {
            return unreadable(Refusal.of(Reason.MALFORMED_JSON, "The article is empty."));
        }
        if (first != JsonToken.START_OBJECT) {
            return unreadable(
                    Refusal.of(
                            Reason.NOT_AN_OBJECT,
                            "The article must be a JSON object, was " + Texts.name(first) + "."));
        }
        Reading read = object(json, wanted);
        if (json.nextToken() != null) {
            return unreadable(
                    Refusal.of(
                            Reason.MALFORMED_JSON,
                            "The article must be one JSON object; there is more behind it."));
        }
        return read;
    }

    private static Reading object(JsonParser json, Set<String> wanted) throws IOException {
        Map<TextField, String> texts = new EnumMap<>(TextField.class);
        Map<ConceptField, List<Concept>> concepts = new EnumMap<>(ConceptField.class);
        Map<String, List<String>> beside = new HashMap<>();
        List<Refusal.Fault> faults = new ArrayList<>();
        ConceptReader conceptReader = new ConceptReader(json, faults);
        int version = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String property = json.currentName();
            json.nextToken();
            TextField textField = TextField.of(property);
            ConceptField conceptField = ConceptField.of(property);
            if (textField != null) {
                String text = Texts.read(json, textField.pointer(), textField.maxLength(), faults);
                if (text != null) {
                    texts.put(textField, text);
                }
            } else if (conceptField != null) {
                concepts.put(conceptField, conceptReader.read(conceptField.pointer()));
            } else if (wanted.contains(property)) {
                beside.put(property, Texts.readAll(json, "/" + property, faults));
            } else if (property.equals("version")) {
                version = version(json);
            } else {
                json.skipChildren();
            }
        }
        return new Reading.Read(new ClaimedArticle(texts, concepts, version), faults, beside);
    }

    /** A string in ninjs 1.x, a number elsewhere, and no more than a hint: anything else is 0. */
    private static int version(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT -> {
                String digits = json.getText();
                yield digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
            }
            default -> {
                json.skipChildren();
                yield 0;
            }
        };
    }

    private static Refusal limit(JsonParser json) {
        return json.getParsingContext().getNestingDepth() >= WireFormat.MAX_DEPTH
                ? Refusal.of(
                        Reason.TOO_DEEP,
                        "The article is nested deeper than %d levels."
                                .formatted(WireFormat.MAX_DEPTH))
                : Refusal.of(
                        Reason.JSON_LIMIT, "The article holds too long a number or property name.");
    }

    private static Refusal malformed(JsonParseException e) {
        String at = "line %d, column %d";
        String where = at.formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return e.getOriginalMessage().startsWith("Duplicate ")
                ? Refusal.of(
                        Reason.DUPLICATE_KEY,
                        "The article has a name twice in one object, the second time before "
                                + where
                                + ".")
                : Refusal.of(
                        Reason.MALFORMED_JSON,
                        "The article is not well-formed JSON at " + where + ".");
    }

    private static Reading unreadable(Refusal refusal) {
        return new Reading.Unreadable(refusal);
    }
}
