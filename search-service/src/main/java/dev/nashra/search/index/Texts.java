package dev.nashra.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Settings as Elasticsearch gives them back: numbers and truth values as texts. */
final class Texts {
    private Texts() {}

    static JsonNode of(JsonNode json) {
        if (!json.isObject()) {
            return json.isValueNode() ? JsonNodeFactory.instance.textNode(json.asText()) : json;
        }
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        json.properties().forEach(each -> texts.set(each.getKey(), of(each.getValue())));
        return texts;
    }
}
