package dev.nashra.benchmarks.faults;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much of a node as writing with and without external versions needs. */
final class FakeNode implements Proxy.Handler {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Map<String, Long> versions = new HashMap<>();

    static HttpMessage bulk(String... idsAtVersions) {
        StringBuilder body = new StringBuilder();
        for (String each : idsAtVersions) {
            String[] parts = each.split("@");
            body.append(
                    """
                    {"index":{"_index":"i","_id":"%s","version":%s,"version_type":"external"}}
                    {"headline":{"en":"%s"}}
                    """
                            .formatted(parts[0], parts[1], each));
        }
        byte[] bytes = body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new HttpMessage("POST", "/_bulk?filter_path=items", Map.of(), bytes);
    }

    /** Gives the statuses that an answer says of its items, by id. */
    static Map<String, Integer> statuses(HttpReply reply) throws IOException {
        Map<String, Integer> statuses = new HashMap<>();
        JSON.readTree(reply.body())
                .path("items")
                .forEach(
                        item ->
                                statuses.put(
                                        item.at("/index/_id").asText(),
                                        item.at("/index/status").asInt()));
        return statuses;
    }

    /** Gives the ids that an answer speaks of, in order. */
    static List<String> ids(HttpReply reply) throws IOException {
        return JSON.readTree(reply.body())
                .path("items")
                .valueStream()
                .map(item -> item.at("/index/_id").asText())
                .toList();
    }

    @Override
    public HttpReply answer(HttpMessage request) throws IOException {
        if (!request.path().equals("/_bulk")) {
            return HttpReply.of(200, "{}");
        }
        ArrayNode items = JSON.createArrayNode();
        for (BulkItem item : BulkItem.read(request.body())) {
            long before = versions.getOrDefault(item.id(), 0L);
            boolean isExternal = item.action().contains("external");
            boolean isTaken = !isExternal || item.version() > before;
            if (isTaken) {
                versions.put(item.id(), isExternal ? item.version() : before + 1);
            }
            items.addObject()
                    .putObject("index")
                    .put("_id", item.id())
                    .put("status", isTaken ? 200 : 409);
        }
        return HttpReply.of(200, "{\"items\":" + items + "}");
    }
}
