package dev.nashra.search.life;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.IndexVersion;
import dev.nashra.search.index.Indices;
import dev.nashra.search.index.Versions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which version readers get, by the alias that they read through. All its months change over in one
 * request, which Elasticsearch does as a whole.
 */
final class Readers {
    private static final String REFRESH = "index.refresh_interval";
    private static final String NEVER = "-1";

    private final Elasticsearch elasticsearch;
    private final Requests requests;
    private final String refreshInterval;

    /**
     * Makes one.
     *
     * @param refreshInterval of months whose own is not known
     */
    Readers(Elasticsearch elasticsearch, Duration refreshInterval) {
        this.elasticsearch = elasticsearch;
        this.requests = new Requests(elasticsearch);
        this.refreshInterval = refreshInterval.toMillis() + "ms";
    }

    /** Gives the version that readers get; empty if there is nothing to read. */
    Optional<IndexVersion> current() throws IOException {
        Set<IndexVersion> versions = new TreeSet<>();
        requests.find("/_alias/" + Indices.ALIAS, Map.of())
                .fieldNames()
                .forEachRemaining(index -> IndexVersion.in(index).ifPresent(versions::add));
        return versions.stream().findFirst();
    }

    /**
     * Gives readers another version. Whoever sees an article in the former one finds it in the
     * latter: articles are written there first, and while they change over nothing new comes to
     * sight in the former.
     */
    void change(IndexVersion from, IndexVersion to) throws IOException {
        giveNewMonths(from, false);
        Map<String, List<String>> intervals = refreshIntervals(from);
        setRefresh(from.indices(), NEVER);
        try {
            requests.send("POST", "/" + to.indices() + "/_refresh", Map.of());
            move(from, to);
        } finally {
            for (Map.Entry<String, List<String>> each : intervals.entrySet()) {
                setRefresh(String.join(",", each.getValue()), each.getKey());
            }
        }
        giveNewMonths(to, true);
        // A month may have begun in between.
        add(to);
    }

    /** Repairs what a change that was killed half-way has left. */
    void mend() throws IOException {
        Versions.Known known = Versions.look(elasticsearch);
        Optional<IndexVersion> current = current();
        for (Versions.Version each : known.all()) {
            boolean isRead = current.filter(each.version()::equals).isPresent();
            if (current.isPresent() && each.serves() != isRead) {
                giveNewMonths(each.version(), isRead);
            }
            List<String> silent = refreshIntervals(each.version()).get(NEVER);
            if (silent != null) {
                setRefresh(String.join(",", silent), refreshInterval);
            }
        }
        if (current.filter(version -> known.find(version).isPresent()).isPresent()) {
            add(current.get());
        }
    }

    private void move(IndexVersion from, IndexVersion to) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode actions = body.putArray("actions");
        actions.addObject()
                .putObject("remove")
                .put("index", from.indices())
                .put("alias", Indices.ALIAS);
        actions.addObject().putObject("add").put("index", to.indices()).put("alias", Indices.ALIAS);
        requests.send("POST", "/_aliases", Map.of(), body);
    }

    private void add(IndexVersion version) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("actions")
                .addObject()
                .putObject("add")
                .put("index", version.indices())
                .put("alias", Indices.ALIAS);
        requests.send("POST", "/_aliases", Map.of(), body);
    }

    /** Says whether months of a version that begin from now on are for readers. */
    void giveNewMonths(IndexVersion version, boolean toReaders) throws IOException {
        Versions.Version there =
                Versions.look(elasticsearch)
                        .find(version)
                        .orElseThrow(() -> new IOException("no version " + version.number()));
        ObjectNode template = there.editable();
        ObjectNode parts = template.withObject("/template");
        ObjectNode aliases = parts.putObject("aliases");
        if (toReaders) {
            aliases.putObject(Indices.ALIAS);
        }
        requests.send("PUT", "/_index_template/" + version.template(), Map.of(), template);
    }

    /** Gives the indices of a version by their refresh interval. */
    private Map<String, List<String>> refreshIntervals(IndexVersion version) throws IOException {
        Map<String, List<String>> intervals = new TreeMap<>();
        requests.find(
                        "/" + version.indices() + "/_settings/" + REFRESH,
                        Map.of("flat_settings", "true"))
                .properties()
                .forEach(
                        index ->
                                intervals
                                        .computeIfAbsent(
                                                index.getValue()
                                                        .path("settings")
                                                        .path(REFRESH)
                                                        .asText(refreshInterval),
                                                interval -> new ArrayList<>())
                                        .add(index.getKey()));
        return intervals;
    }

    private void setRefresh(String indices, String interval) throws IOException {
        requests.send(
                "PUT",
                "/" + indices + "/_settings",
                Map.of(),
                JsonNodeFactory.instance.objectNode().put(REFRESH, interval));
    }
}
