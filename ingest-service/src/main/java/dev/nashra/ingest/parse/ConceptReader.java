package dev.nashra.ingest.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nashra.contract.Concept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of concepts: objects with {@code code}, {@code name} and {@code scheme}, or names.
 */
final class ConceptReader {
    private final JsonParser json;
    private final List<Refusal.Fault> faults;

    ConceptReader(JsonParser json, List<Refusal.Fault> faults) {
        this.json = json;
        this.faults = faults;
    }

    /** Reads the value that the parser stands on, to its end. */
    List<Concept> read(String pointer) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (token != JsonToken.START_ARRAY) {
            faults.add(Texts.wrongType(pointer, "an array", token));
            json.skipChildren();
            return List.of();
        }
        List<Concept> concepts = new ArrayList<>();
        int index = 0;
        for (; json.nextToken() != JsonToken.END_ARRAY; index++) {
            Concept concept = entry(pointer + "/" + index);
            if (concept != null && concepts.size() < ConceptField.MAX_ENTRIES) {
                concepts.add(concept);
            }
        }
        if (index > ConceptField.MAX_ENTRIES) {
            faults.add(
                    Refusal.Fault.at(
                            pointer,
                            "must have at most %d entries, had %d"
                                    .formatted(ConceptField.MAX_ENTRIES, index)));
        }
        return concepts;
    }

    private @Nullable Concept entry(String pointer) throws IOException {
        JsonToken token = json.currentToken();
        return switch (token) {
            case VALUE_NULL -> null;
            case START_OBJECT -> object(pointer);
            case VALUE_STRING -> {
                String name = text(pointer);
                yield name == null ? null : new Concept(null, name, null);
            }
            default -> {
                faults.add(Texts.wrongType(pointer, "an object or a string", token));
                json.skipChildren();
                yield null;
            }
        };
    }

    private @Nullable Concept object(String pointer) throws IOException {
        String code = null;
        String name = null;
        String scheme = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String property = json.currentName();
            json.nextToken();
            switch (property) {
                case "code" -> code = text(pointer + "/code");
                case "name" -> name = text(pointer + "/name");
                case "scheme" -> scheme = text(pointer + "/scheme");
                default -> json.skipChildren();
            }
        }
        return code == null && name == null ? null : new Concept(code, name, scheme);
    }

    private @Nullable String text(String pointer) throws IOException {
        return Texts.read(json, pointer, ConceptField.MAX_LENGTH, faults);
    }
}
