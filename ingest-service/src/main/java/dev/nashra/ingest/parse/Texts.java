package dev.nashra.ingest.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single texts out of JSON. */
final class Texts {
    private Texts() {}

    /**
     * Reads the value that the parser stands on, to its end.
     *
     * @param faults is told what is wrong with it
     * @return null if it is null, blank or wrong
     */
    static @Nullable String read(
            JsonParser json, String pointer, int maxLength, List<Refusal.Fault> faults)
            throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING) {
            faults.add(wrongType(pointer, "a string", token));
            json.skipChildren();
            return null;
        }
        String text = json.getText();
        String wrong = wrong(text, maxLength);
        if (wrong != null) {
            faults.add(Refusal.Fault.at(pointer, wrong));
            return null;
        }
        return text.isBlank() ? null : text;
    }

    /**
     * Reads a text or a list of texts, to its end. Identifiers: each of at most 2048 characters.
     *
     * @param faults is told what is wrong with it
     * @return without what is null, blank or wrong
     */
    static List<String> readAll(JsonParser json, String pointer, List<Refusal.Fault> faults)
            throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                add(texts, identifier(json, pointer + "/" + i, faults));
            }
        } else {
            add(texts, identifier(json, pointer, faults));
        }
        return texts;
    }

    private static @Nullable String identifier(
            JsonParser json, String pointer, List<Refusal.Fault> faults) throws IOException {
        String text = read(json, pointer, TextField.URI.maxLength(), faults);
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            faults.add(Refusal.Fault.at(pointer, "must not hold control characters"));
            return null;
        }
        return text;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    /** What JSON can write and no text may hold: neither Java nor UTF-8 carry it safely. */
    static @Nullable String wrong(String text, int maxLength) {
        if (text.length() > maxLength) {
            return "must have at most %d characters, had %d".formatted(maxLength, text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "must not hold U+0000";
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return "must not hold half a surrogate pair";
                }
                i++;
            }
        }
        return null;
    }

    static Refusal.Fault wrongType(String pointer, String wanted, JsonToken found) {
        return Refusal.Fault.at(pointer, "must be " + wanted + ", was " + name(found));
    }

    /** JSON's own name for what a token begins. */
    static String name(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            case VALUE_STRING -> "string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case VALUE_NULL -> "null";
            default -> throw new IllegalArgumentException("no value begins with " + token);
        };
    }
}
