package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.query.ElasticsearchQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells collapsed hits how many others there are in their groups, and from whom. */
final class GroupMembers {
    /** Most sources that are named of one group. */
    private static final int MAX_SOURCES = 500;

    private GroupMembers() {}

    /**
     * Adds {@code copies}, the number of the group's other members, and {@code sources}, the
     * publishers of all members, those with most members first.
     */
    static void describe(Snapshot snapshot, List<ObjectNode> hits) {
        if (hits.isEmpty()) {
            return;
        }
        List<String> groups = hits.stream().map(hit -> hit.path("group").asText()).toList();
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
        body.set("query", ElasticsearchQuery.members(groups));
        ObjectNode byGroup = body.putObject("aggs").putObject("group");
        byGroup.putObject("terms").put("field", "group").put("size", groups.size());
        byGroup.putObject("aggs")
                .putObject("source")
                .putObject("terms")
                .put("field", "source")
                .put("size", MAX_SOURCES);
        Map<String, JsonNode> found = new HashMap<>();
        for (JsonNode bucket : snapshot.search(body).at("/aggregations/group/buckets")) {
            found.put(bucket.path("key").asText(), bucket);
        }
        for (ObjectNode hit : hits) {
            JsonNode bucket = found.get(hit.path("group").asText());
            if (bucket != null) {
                hit.put("copies", bucket.path("doc_count").asLong() - 1);
                ArrayNode sources = hit.putArray("sources");
                bucket.at("/source/buckets").forEach(source -> sources.add(source.path("key")));
            }
        }
    }
}
