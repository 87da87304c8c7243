package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Holds values to the schemas of the description, as far as it uses JSON Schema. A member that is
 * not described is a fault as well: readers could not know of it.
 */
final class SchemaCheck {
    private final OpenApiDocument document;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(OpenApiDocument document) {
        this.document = document;
    }

    /** Gives what is wrong with a value; empty if nothing is. */
    List<String> faults(JsonNode value, JsonNode schema) {
        faults.clear();
        check("", value, document.resolved(schema));
        return List.copyOf(faults);
    }

    private void check(String at, JsonNode value, JsonNode schema) {
        if (schema.isMissingNode()) {
            fault(at, "has no schema");
            return;
        }
        if (!isOf(schema.path("type").asText(), value)) {
            fault(at, "is no " + schema.path("type").asText() + ": " + value);
            return;
        }
        if (value.isObject()) {
            object(at, value, schema);
        } else if (value.isArray()) {
            array(at, value, schema);
        } else if (value.isTextual()) {
            text(at, value.asText(), schema);
        } else if (value.isNumber()) {
            number(at, value.asDouble(), schema);
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private void object(String at, JsonNode value, JsonNode schema) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                fault(at, "lacks " + name.asText());
            }
        }
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode described = properties.path(member.getKey());
            String name = at + "/" + member.getKey();
            if (!described.isMissingNode()) {
                check(name, member.getValue(), document.resolved(described));
            } else if (others.isObject()) {
                check(name, member.getValue(), document.resolved(others));
            } else if (!properties.isMissingNode()) {
                fault(name, "is not described");
            }
        }
    }

    private void array(String at, JsonNode value, JsonNode schema) {
        if (value.size() < schema.path("minItems").asInt(0)
                || value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
            fault(at, "has " + value.size() + " items");
        }
        JsonNode items = document.resolved(schema.path("items"));
        for (int i = 0; i < value.size(); i++) {
            check(at + "/" + i, value.path(i), items);
        }
    }

    private void text(String at, String value, JsonNode schema) {
        JsonNode allowed = schema.path("enum");
        if (!allowed.isMissingNode()
                && StreamSupport.stream(allowed.spliterator(), false)
                        .noneMatch(each -> each.asText().equals(value))) {
            fault(at, "is none of " + allowed + ": " + value);
        }
        if (schema.has("pattern") && !value.matches(schema.path("pattern").asText())) {
            fault(at, "is not of its form: " + value);
        }
        if (value.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            fault(at, "is too long");
        }
        try {
            switch (schema.path("format").asText()) {
                case "date-time" -> OffsetDateTime.parse(value);
                case "date" -> LocalDate.parse(value);
                default -> {}
            }
        } catch (DateTimeException e) {
            fault(at, "is no " + schema.path("format").asText() + ": " + value);
        }
    }

    private void number(String at, double value, JsonNode schema) {
        if (value < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                || value > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY)) {
            fault(at, "is out of range: " + value);
        }
    }

    private void fault(String at, String what) {
        faults.add((at.isEmpty() ? "it" : at) + " " + what);
    }
}
