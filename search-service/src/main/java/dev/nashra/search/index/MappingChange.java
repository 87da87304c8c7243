package dev.nashra.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What lies between the mapping that a version of the index has and the one that we would give it.
 *
 * @param fields what the version can have: its own fields as they are, and those that it lacks
 * @param outdated fields that are there and stay as they are, until the index is built anew
 */
record MappingChange(ObjectNode fields, List<String> outdated) {
    /**
     * Compares.
     *
     * @param there {@code properties} of the version's mapping
     * @param wanted {@code properties} of ours
     */
    static MappingChange between(JsonNode there, JsonNode wanted) {
        ObjectNode fields = there.deepCopy();
        List<String> outdated = new ArrayList<>();
        merge("", fields, wanted, outdated);
        return new MappingChange(fields, List.copyOf(outdated));
    }

    private static void merge(
            String path, ObjectNode there, JsonNode wanted, List<String> outdated) {
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            String name = path + field.getKey();
            JsonNode has = there.get(field.getKey());
            JsonNode wants = field.getValue();
            if (has == null) {
                there.set(field.getKey(), wants);
            } else if (has.path("properties") instanceof ObjectNode inner
                    && wants.has("properties")) {
                merge(name + ".", inner, wants.path("properties"), outdated);
            } else if (!Texts.of(has).equals(Texts.of(wants))) {
                outdated.add(name);
            }
        }
    }
}
