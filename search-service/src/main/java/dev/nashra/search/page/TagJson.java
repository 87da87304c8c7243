package dev.nashra.search.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.Tag;
import dev.nashra.contract.WireFormat;

/** Reads tags as they stand in the index. */
final class TagJson {
    private static final JsonMapper JSON = WireFormat.mapper();

    private TagJson() {}

    static Tag of(JsonNode json) {
        try {
            return JSON.treeToValue(json, Tag.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tag in the index was one when it was written", e);
        }
    }
}
