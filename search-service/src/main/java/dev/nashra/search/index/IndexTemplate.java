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
    private final byte[] mapping;
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
        JsonNode template = template(settings);
        this.body = bytes(template);
        this.mapping = bytes(fields(template));
    }

    /** Tells whether the template stood there when last looked at. */
    public boolean isInstalled() {
        return installed;
    }

    /**
     * Installs the template and the current month's index if that is not known to be done, and adds
     * to the months that are there the fields they lack.
     *
     * @throws IOException if Elasticsearch cannot be reached or refuses, as it does if a field that
     *     a month has would change
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
        require(
                "the index template",
                elasticsearch.json("PUT", "/_index_template/" + Indices.TEMPLATE, Map.of(), body));
        Reply created = elasticsearch.call("PUT", "/" + Indices.of(clock.instant()), Map.of());
        if (!created.errorType().equals("resource_already_exists_exception")) {
            require("the month's index", created);
        }
        require(
                "the fields of the months that are there, which must be indexed anew",
                elasticsearch.json(
                        "PUT", "/" + Indices.TEMPLATE + "-*/_mapping", Map.of(), mapping));
        installed = true;
    }

    private static void require(String what, Reply reply) throws IOException {
        if (!reply.isSuccess()) {
            throw new IOException(
                    "Elasticsearch refused "
                            + what
                            + ": "
                            + reply.errorType()
                            + ": "
                            + reply.errorReason());
        }
    }

    /** Only the fields: the rest of a mapping is as it was when its index was made. */
    private static JsonNode fields(JsonNode template) {
        ObjectNode mapping = JSON.createObjectNode();
        return mapping.set("properties", template.at("/template/mappings/properties"));
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new IllegalStateException("a tree is always writable", e);
        }
    }

    private static JsonNode template(Settings settings) {
        try (InputStream in = IndexTemplate.class.getResourceAsStream("/index/template.json")) {
            JsonNode template = JSON.readTree(Objects.requireNonNull(in, "index/template.json"));
            ObjectNode index = (ObjectNode) template.at("/template/settings/index");
            index.put("number_of_shards", settings.shards());
            index.put("number_of_replicas", settings.replicas());
            index.put("refresh_interval", settings.refreshInterval().toMillis() + "ms");
            return template;
        } catch (IOException e) {
            throw new IllegalStateException("the template on the class path is broken", e);
        }
    }
}
