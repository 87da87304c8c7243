package dev.nashra.search.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.BulkWriter;
import dev.nashra.search.index.IndexVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Has two versions compared while both are written to. */
final class Comparer {
    private static final int ROUNDS = 20;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(500);
    private static final int AT_ONCE = 100;

    private final Elasticsearch elasticsearch;
    private final Requests requests;
    private final BulkWriter.Pause pause;

    Comparer(Elasticsearch elasticsearch, BulkWriter.Pause pause) {
        this.elasticsearch = elasticsearch;
        this.requests = new Requests(elasticsearch);
        this.pause = pause;
    }

    /**
     * Compares.
     *
     * @param progress told of every article that was looked at
     */
    ComparisonReport compare(IndexVersion former, IndexVersion latter, LongConsumer progress)
            throws IOException, InterruptedException {
        refresh(former);
        refresh(latter);
        Comparison comparison = new Comparison();
        try (Walk one = new Walk(elasticsearch, former, "id");
                Walk other = new Walk(elasticsearch, latter, "id")) {
            comparison.all(Entries.of(one), Entries.of(other), progress);
        }
        for (int round = 0; round < ROUNDS && !comparison.isHopeless(); round++) {
            Collection<String> suspects = comparison.suspects();
            if (suspects.isEmpty()) {
                break;
            }
            pause.of(BETWEEN_ROUNDS);
            refresh(former);
            refresh(latter);
            comparison.again(entries(former, suspects), entries(latter, suspects));
        }
        return comparison.report();
    }

    private void refresh(IndexVersion version) throws IOException {
        requests.send("POST", "/" + version.indices() + "/_refresh", Map.of());
    }

    private Map<String, Entry> entries(IndexVersion version, Collection<String> ids)
            throws IOException {
        Map<String, Entry> found = new HashMap<>();
        List<String> open = new ArrayList<>(ids);
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<String> some = open.subList(from, Math.min(open.size(), from + AT_ONCE));
            ObjectNode body =
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("size", 10 * AT_ONCE)
                            .put("version", true);
            ArrayNode values = body.putObject("query").putObject("ids").putArray("values");
            some.forEach(values::add);
            JsonNode answer =
                    requests.send(
                            "POST",
                            "/" + version.indices() + "/_search",
                            Map.of("allow_partial_search_results", "false"),
                            body);
            for (JsonNode hit : answer.at("/hits/hits")) {
                Entry entry = Entry.of(hit);
                found.merge(entry.id(), entry, Entry::and);
            }
        }
        return found;
    }
}
