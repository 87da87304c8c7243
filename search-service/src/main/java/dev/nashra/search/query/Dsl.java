package dev.nashra.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Elasticsearch's query language, as far as it is used here. */
final class Dsl {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Dsl() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ObjectNode object(String name, JsonNode value) {
        return JSON.objectNode().set(name, value);
    }

    static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return JSON.arrayNode().addAll(nodes);
    }

    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static ObjectNode all() {
        return object("match_all", object());
    }

    static ObjectNode term(String field, String value) {
        return object("term", object().put(field, value));
    }

    static ObjectNode terms(String field, Collection<String> values) {
        return object("terms", object(field, strings(values)));
    }

    static ObjectNode exists(String field) {
        return object("exists", object().put("field", field));
    }

    static ObjectNode prefix(String field, String value) {
        return object("prefix", object().put(field, value));
    }

    static ObjectNode all(List<? extends JsonNode> queries) {
        return object("bool", object("must", array(queries)));
    }

    static ObjectNode any(List<? extends JsonNode> queries) {
        return object("bool", object("should", array(queries)).put("minimum_should_match", 1));
    }

    static ObjectNode none(List<? extends JsonNode> queries) {
        return object("bool", object("must_not", array(queries)));
    }

    /** The best of several, and a little for each of the others that match as well. */
    static ObjectNode best(List<? extends JsonNode> queries) {
        return object("dis_max", object("queries", array(queries)).put("tie_breaker", 0.1));
    }
}
