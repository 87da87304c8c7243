package dev.nashra.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An item of a bulk request.
 *
 * @param id of the document
 * @param version external version; 0 if the request says none
 * @param action line of JSON
 * @param document line of JSON
 */
record BulkItem(String id, long version, String action, String document) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the items of a request that only indexes. */
    static List<BulkItem> read(byte[] body) throws IOException {
        List<String> lines = new String(body, UTF_8).lines().toList();
        List<BulkItem> items = new ArrayList<>(lines.size() / 2);
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            var action = JSON.readTree(lines.get(i)).path("index");
            items.add(
                    new BulkItem(
                            action.path("_id").asText(),
                            action.path("version").asLong(),
                            lines.get(i),
                            lines.get(i + 1)));
        }
        return items;
    }

    /** Writes items down as a request. */
    static byte[] body(List<BulkItem> items) {
        StringBuilder body = new StringBuilder();
        items.forEach(i -> body.append(i.action).append('\n').append(i.document).append('\n'));
        return body.toString().getBytes(UTF_8);
    }

    /** Gives it as a writer would send it that leaves versions to the index. */
    BulkItem withoutVersion() throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(action);
        root.withObject("/index").remove(List.of("version", "version_type"));
        return new BulkItem(id, version, root.toString(), document);
    }
}
