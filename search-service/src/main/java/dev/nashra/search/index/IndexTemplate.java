package dev.nashra.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * The mapping and settings of every month's index, which Elasticsearch applies when a month's first
 * article creates it. Installed before anything is written, and again whenever the node was away:
 * it may have come back empty, and would then guess a mapping of its own.
 */
public final class IndexTemplate {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Elasticsearch elasticsearch;
    private final byte[] body;
    private final InstantSource clock;
    private volatile boolean installed;

    /**
     * What differs between installations.
     *
     * @param shards of each month's index
     * @param replicas of each shard
     * @param refreshInterval longest time that something written stays unseen by searches
     */
    public record Settings(int shards, int replicas, Duration refreshInterval) {}

    /** Reads the template. */
    public IndexTemplate(Elasticsearch elasticsearch, Settings settings, InstantSource clock) {
        this.elasticsearch = elasticsearch;
        this.clock = clock;
        this.body = body(settings);
    }

    /** Tells whether the template stood there when last looked at. */
    public boolean isInstalled() {
        return installed;
    }

    /**
     * Installs the template and the current month's index if that is not known to be done.
     *
     * @throws IOException if Elasticsearch cannot be reached or refuses
     */
    public void ensure() throws IOException {
        if (!installed) {
            install();
        }
    }

    /** Makes the next {@link #ensure} look again. */
    public void doubt() {
        installed = false;
    }

    private synchronized void install() throws IOException {
        if (installed) {
            return;
        }
        require(elasticsearch.json("PUT", "/_index_template/" + Indices.TEMPLATE, Map.of(), body));
        Reply created = elasticsearch.call("PUT", "/" + Indices.of(clock.instant()), Map.of());
        if (!created.errorType().equals("resource_already_exists_exception")) {
            require(created);
        }
        installed = true;
    }

    private static void require(Reply reply) throws IOException {
        if (!reply.isSuccess()) {
            throw new IOException(
                    "Elasticsearch refused the index template: "
                            + reply.errorType()
                            + ": "
                            + reply.errorReason());
        }
    }

    private static byte[] body(Settings settings) {
        try (InputStream in = IndexTemplate.class.getResourceAsStream("/index/template.json")) {
            JsonNode template = JSON.readTree(Objects.requireNonNull(in, "index/template.json"));
            ObjectNode index = (ObjectNode) template.at("/template/settings/index");
            index.put("number_of_shards", settings.shards());
            index.put("number_of_replicas", settings.replicas());
            index.put("refresh_interval", settings.refreshInterval().toMillis() + "ms");
            return JSON.writeValueAsBytes(template);
        } catch (IOException e) {
            throw new IllegalStateException("the template on the class path is broken", e);
        }
    }
}
