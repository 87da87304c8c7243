package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * The mapping and settings of every month's index of a version, which Elasticsearch applies when a
 * month's first article creates it. Looked after before anything is written, and again whenever the
 * node was away: it may have come back empty, and would then guess a mapping of its own.
 */
public final class IndexTemplate implements Target {
    private static final Logger LOG = Logger.getLogger(IndexTemplate.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final IndexVersion version;
    private final Elasticsearch elasticsearch;
    private final ObjectNode wanted;
    private final InstantSource clock;
    private final Runnable whenMissing;
    private volatile boolean installed;
    private volatile List<String> outdated = List.of();

    /**
     * What differs between installations.
     *
     * @param shards of each month's index
     * @param replicas of each shard
     * @param refreshInterval longest time that something written stays unseen by searches
     */
    public record Settings(int shards, int replicas, Duration refreshInterval) {}

    /** Makes that of the first version; nobody is told when the index turns out to be empty. */
    public IndexTemplate(Elasticsearch elasticsearch, Settings settings, InstantSource clock) {
        this(IndexVersion.FIRST, elasticsearch, settings, clock, () -> {});
    }

    /**
     * Reads the template.
     *
     * @param version that it is of
     * @param whenMissing run before the template is installed where there was none, and so before
     *     anything is written there
     */
    public IndexTemplate(
            IndexVersion version,
            Elasticsearch elasticsearch,
            Settings settings,
            InstantSource clock,
            Runnable whenMissing) {
        this.version = version;
        this.elasticsearch = elasticsearch;
        this.wanted = template(version, settings);
        this.clock = clock;
        this.whenMissing = whenMissing;
    }

    @Override
    public IndexVersion version() {
        return version;
    }

    /** Tells whether the template stood there when last looked at. */
    public boolean isInstalled() {
        return installed;
    }

    /** Gives the fields that this software maps otherwise, so that a new version is due. */
    public List<String> outdated() {
        return outdated;
    }

    /**
     * Installs the template and the current month's index if that is not known to be done, and adds
     * to the months that are there the fields they lack.
     *
     * @throws IOException if Elasticsearch cannot be reached or refuses, as it does if a field that
     *     a month has would change
     */
    @Override
    public void ensure() throws IOException {
        ensure(true);
    }

    @Override
    public void doubt() {
        installed = false;
    }

    /** Gives the same as a version that is written beside another, and is never made by that. */
    public Target beside() {
        return new Target() {
            @Override
            public IndexVersion version() {
                return version;
            }

            @Override
            public void ensure() throws IOException {
                IndexTemplate.this.ensure(false);
            }

            @Override
            public void doubt() {
                IndexTemplate.this.doubt();
            }
        };
    }

    /**
     * Makes a new version, which nothing reads yet and all instances write from now on.
     *
     * @return false if there is one already
     */
    public boolean begin() throws IOException {
        ObjectNode template = wanted.deepCopy();
        template.withObject("/_meta").put(Versions.STATE, Versions.BUILDING);
        Reply reply = put(template, Map.of("create", "true"));
        if (reply.status() == 400 && reply.errorReason().contains("already exists")) {
            return false;
        }
        require("the template of the new version", reply);
        return true;
    }

    private synchronized void ensure(boolean mayMake) throws IOException {
        if (installed) {
            return;
        }
        Versions.Known known = Versions.look(elasticsearch);
        ObjectNode fields;
        if (known.all().isEmpty() && mayMake) {
            whenMissing.run();
            ObjectNode template = wanted.deepCopy();
            template.withObject("/template/aliases").putObject(Indices.ALIAS);
            require("the index template", put(template, Map.of()));
            fields = fields(wanted);
        } else {
            fields =
                    adapt(known.find(version).orElseThrow(() -> new VersionGoneException(version)));
        }
        Reply created =
                elasticsearch.call(
                        "PUT", "/" + version.index(Indices.month(clock.instant())), Map.of());
        if (!created.errorType().equals("resource_already_exists_exception")) {
            require("the month's index", created);
        }
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        mapping.set("properties", fields);
        require(
                "the fields of the months that are there, which must be indexed anew",
                elasticsearch.json(
                        "PUT", "/" + version.indices() + "/_mapping", Map.of(), bytes(mapping)));
        installed = true;
    }

    /** Gives the version what it lacks; its other fields stay, for its months have them. */
    private ObjectNode adapt(Versions.Version there) throws IOException {
        MappingChange change = MappingChange.between(fields(there.template()), fields(wanted));
        outdated = change.outdated();
        if (!outdated.isEmpty()) {
            LOG.warnf(
                    "version %d of the index keeps its mapping of %s; ./nashra reindex builds one"
                            + " that has the new",
                    version.number(), outdated);
        }
        ObjectNode adapted = wanted.deepCopy();
        mappings(adapted).set("properties", change.fields());
        if (there.serves()) {
            adapted.withObject("/template/aliases").putObject(Indices.ALIAS);
        }
        if (!there.complete()) {
            adapted.withObject("/_meta").put(Versions.STATE, Versions.BUILDING);
        }
        JsonNode parts = there.template().path("template");
        boolean same =
                Texts.of(parts.path("settings"))
                                .equals(Texts.of(adapted.path("template").path("settings")))
                        && Texts.of(parts.path("mappings").path("properties"))
                                .equals(Texts.of(change.fields()));
        if (!same) {
            require("the index template", put(adapted, Map.of()));
        }
        return change.fields();
    }

    private Reply put(ObjectNode template, Map<String, String> parameters) throws IOException {
        return elasticsearch.json(
                "PUT", "/_index_template/" + version.template(), parameters, bytes(template));
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
    private static ObjectNode fields(JsonNode template) {
        return template.at("/template/mappings/properties") instanceof ObjectNode fields
                ? fields
                : JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode mappings(ObjectNode template) {
        return template.withObject("/template/mappings");
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }

    private static ObjectNode template(IndexVersion version, Settings settings) {
        try (InputStream in = IndexTemplate.class.getResourceAsStream("/index/template.json")) {
            ObjectNode template =
                    (ObjectNode) JSON.readTree(Objects.requireNonNull(in, "index/template.json"));
            template.putArray("index_patterns").add(version.indices());
            template.withObject("/template/settings/index")
                    .put("number_of_shards", settings.shards())
                    .put("number_of_replicas", settings.replicas())
                    .put("refresh_interval", settings.refreshInterval().toMillis() + "ms");
            return template;
        } catch (IOException e) {
            throw new IllegalStateException("the template on the class path is broken", e);
        }
    }
}
