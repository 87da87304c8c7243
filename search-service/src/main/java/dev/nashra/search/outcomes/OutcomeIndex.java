package dev.nashra.search.outcomes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Outcome;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import dev.nashra.search.index.Retention;
import dev.nashra.search.page.SearchUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * What became of articles that did not change the index, in indices by the month in which that was
 * settled. Of those that did, their own trace tells. Safe for use by many threads.
 */
public final class OutcomeIndex {
    static final String NAME = "nashra-outcomes";

    private static final Logger LOG = Logger.getLogger(OutcomeIndex.class);
    private static final String ALL = "/" + NAME + "-*";
    private static final String TEMPLATE = "/_index_template/" + NAME;
    private static final int MOST = 100;

    private final Elasticsearch elasticsearch;
    private final Retention retention;

    /** Takes how long months are kept. */
    public OutcomeIndex(Elasticsearch elasticsearch, Retention retention) {
        this.elasticsearch = elasticsearch;
        this.retention = retention;
    }

    /** Tells whether there is something to keep: what names an article, and is not in its trace. */
    static boolean isKept(Outcome outcome) {
        return outcome.id() != null && outcome.result() != Outcome.Result.INDEXED;
    }

    /**
     * Keeps outcomes; those that are kept already stay as they are.
     *
     * @throws IOException if not all of them are kept now; to be tried again as a whole
     */
    public void keep(Collection<Outcome> outcomes) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Outcome outcome : outcomes) {
            if (isKept(outcome) && !retention.isOver(outcome.at())) {
                lines.append(OutcomeJson.action(outcome)).append('\n');
                lines.append(OutcomeJson.document(outcome)).append('\n');
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        ensure();
        Reply reply = elasticsearch.lines("/_bulk", Map.of(), lines.toString().getBytes(UTF_8));
        required("outcomes", reply);
        for (JsonNode item : reply.json().path("items")) {
            check(item.path("index"));
        }
    }

    private static void check(JsonNode item) throws IOException {
        int status = item.path("status").asInt(500);
        String reason = item.at("/error/reason").asText();
        if (status == 400) {
            // It would be refused for ever, and the topic still has it.
            LOG.warnf("outcome %s is not kept: %s", item.path("_id").asText(), reason);
        } else if (status >= 300) {
            throw new IOException("Elasticsearch does not keep outcomes now: " + reason);
        }
    }

    /**
     * Gives what became of an article each time it came and changed nothing.
     *
     * @return {@code [{at, source, outcome, reason, topic, partition, offset}]}, the newest first
     *     and at most {@value #MOST}; {@code reason} and the place only where there is one
     * @throws SearchUnavailableException if that cannot be said now
     */
    public ArrayNode find(String id) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", MOST);
        body.putObject("query").putObject("term").put("id", id);
        body.putArray("sort")
                .addObject()
                .putObject("at")
                .put("order", "desc")
                .put("unmapped_type", "date_nanos");
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        try {
            Reply reply =
                    elasticsearch.json(
                            "POST",
                            ALL + "/_search",
                            Map.of("allow_partial_search_results", "false"),
                            body.toString().getBytes(UTF_8));
            required("the search for outcomes", reply);
            for (JsonNode hit : reply.json().at("/hits/hits")) {
                if (hit.path("_source") instanceof ObjectNode outcome) {
                    outcome.remove("id");
                    found.add(outcome);
                }
            }
            return found;
        } catch (IOException e) {
            throw new SearchUnavailableException("outcomes cannot be looked up", e);
        }
    }

    /**
     * Deletes months whose time is over.
     *
     * @throws IOException if Elasticsearch cannot be reached or refuses
     */
    public void sweep() throws IOException {
        Reply reply = elasticsearch.call("GET", ALL + "/_settings/index.uuid", Map.of());
        required("the list of months", reply);
        for (Iterator<String> names = reply.json().fieldNames(); names.hasNext(); ) {
            String index = names.next();
            if (retention.isOver(index.substring(NAME.length() + 1))) {
                LOG.infof("deleting %s: its time is over", index);
                required(
                        index,
                        elasticsearch.call(
                                "DELETE", "/" + index, Map.of("ignore_unavailable", "true")));
            }
        }
    }

    /** The node may have come back empty, and would then guess a mapping of its own. */
    private void ensure() throws IOException {
        if (elasticsearch.call("GET", TEMPLATE, Map.of()).status() == 404) {
            required("the template", elasticsearch.json("PUT", TEMPLATE, Map.of(), template()));
        }
    }

    private static byte[] template() throws IOException {
        try (InputStream in = OutcomeIndex.class.getResourceAsStream("/index/outcomes.json")) {
            return Objects.requireNonNull(in, "index/outcomes.json").readAllBytes();
        }
    }

    private static void required(String what, Reply reply) throws IOException {
        if (!reply.isSuccess()) {
            throw new IOException(
                    "Elasticsearch refused %s: %s".formatted(what, reply.errorType()));
        }
    }
}
