package dev.nashra.search.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.rules.parse.BadRule;
import dev.nashra.rules.parse.RuleParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the fields of a JSON object, and gathers what is wrong with them. */
final class BodyFields {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int MAX_LANGUAGES = 50;

    /** The first tell enough; a hostile body has as many as it has names. */
    private static final int MAX_FAULTS = 20;

    /** UTF-16 code units of a name that are told back. */
    private static final int MAX_TOLD = 100;

    private final JsonNode body;
    private final List<BadField> faults = new ArrayList<>();

    BodyFields(JsonNode body, Set<String> known) {
        this.body = body;
        for (String name : (Iterable<String>) body::fieldNames) {
            if (!known.contains(name)) {
                fault("/" + told(name), "is not known here");
            }
        }
    }

    /** Blames a field; the detail goes on after its name. */
    void fault(String pointer, String wrong) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new BadField(pointer, null, pointer.substring(1) + " " + wrong + "."));
        }
    }

    private static String told(String name) {
        String some = name.length() <= MAX_TOLD ? name : name.substring(0, MAX_TOLD);
        return some.replace("~", "~0").replace("/", "~1");
    }

    JsonNode at(String pointer) {
        return body.at(pointer);
    }

    /** Reads a text that must be there; empty if it is at fault. */
    String text(String pointer, int most) {
        JsonNode value = body.at(pointer);
        if (!value.isTextual() || value.textValue().isBlank()) {
            fault(pointer, "is required, as a text");
            return "";
        }
        String text = value.textValue().strip();
        if (text.length() > most) {
            fault(pointer, "is longer than " + most + " characters");
            return "";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            fault(pointer, "has a control character");
        }
        return text;
    }

    /** Reads a query; its first error is told with its column. */
    String query() {
        JsonNode value = body.at("/query");
        if (!value.isTextual()) {
            fault("/query", "is required, as a text");
            return "";
        }
        if (RuleParser.parse(value.textValue()) instanceof BadRule bad) {
            faults.add(
                    new BadField(
                            "/query",
                            bad.column(),
                            "query, column " + bad.column() + ": " + bad.message() + "."));
        }
        return value.textValue();
    }

    List<String> languages() {
        JsonNode value = body.at("/languages");
        List<String> languages = new ArrayList<>();
        if (value.isMissingNode()) {
            return languages;
        }
        if (!value.isArray() || value.size() > MAX_LANGUAGES) {
            fault("/languages", "must be a list of at most " + MAX_LANGUAGES + " codes");
            return languages;
        }
        for (int i = 0; i < value.size(); i++) {
            String code = value.get(i).isTextual() ? value.get(i).textValue() : "";
            if (LANGUAGE.matcher(code).matches()) {
                languages.add(code);
            } else {
                fault("/languages/" + i, "must be a code of ISO 639, such as ar");
            }
        }
        return languages.stream().distinct().toList();
    }

    boolean flag(String pointer, boolean otherwise) {
        JsonNode value = body.at(pointer);
        if (!value.isMissingNode() && !value.isBoolean()) {
            fault(pointer, "must be true or false");
        }
        return value.asBoolean(otherwise);
    }

    int number(String pointer, int least, int most, int otherwise) {
        JsonNode value = body.at(pointer);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            fault(pointer, "must be a whole number from " + least + " to " + most);
            return otherwise;
        }
        return value.intValue();
    }

    /** Ends the reading; the value is made only of good fields. */
    <T> ReadBody<T> end(Supplier<T> value) {
        return faults.isEmpty()
                ? new ReadBody.Accepted<>(value.get())
                : new ReadBody.Refused<>(faults);
    }
}
