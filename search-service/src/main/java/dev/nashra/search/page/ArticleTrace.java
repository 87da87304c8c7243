package dev.nashra.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * An article's way as its hops tell it. Between two hops of which the second read a record, that
 * record was published; nobody writes down when Kafka acknowledged it, so its hop has the time at
 * which the stage before handed it on, and the next hop's time bounds it.
 */
public final class ArticleTrace {
    private final ArrayNode hops = JsonNodeFactory.instance.arrayNode();
    private Instant last = Instant.MIN;

    private ArticleTrace() {}

    /**
     * Gives the trace of an indexed article.
     *
     * @param article as it stands in the index, withdrawn or not
     * @param receipts what became of it when it came and changed nothing
     * @return {@code {id, revision, version, withdrawn, trace: [{stage, at, topic, partition,
     *     offset, outcome, after_ms}], receipts}}; {@code topic}, {@code partition} and {@code
     *     offset} only where a record was read or published
     */
    public static ObjectNode of(ObjectNode article, ArrayNode receipts) {
        ArticleTrace trace = new ArticleTrace();
        for (JsonNode hop : article.path("trace")) {
            trace.add(hop);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (String field : new String[] {"id", "revision", "version"}) {
            answer.set(field, article.path(field));
        }
        answer.put("withdrawn", article.path("pubstatus").asText().equals("canceled"));
        answer.set("trace", trace.hops);
        answer.set("receipts", receipts);
        return answer;
    }

    /**
     * Gives the trace of an article that came and never stood in the index, or no longer does.
     *
     * @return {@code {id, trace: [], receipts}}
     */
    public static ObjectNode ofUnindexed(String id, ArrayNode receipts) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", id);
        answer.putArray("trace");
        answer.set("receipts", receipts);
        return answer;
    }

    private void add(JsonNode hop) {
        Instant at = Instant.parse(hop.path("at").asText());
        if (hop.has("topic")) {
            append(hop, "published", last.equals(Instant.MIN) ? at : last, "acknowledged");
        }
        boolean received = hop.path("stage").asText().equals("received");
        append(
                hop,
                hop.path("stage").asText(),
                at,
                hop.path("outcome").asText(received ? "accepted" : "done"));
    }

    private void append(JsonNode hop, String stage, Instant at, String outcome) {
        ObjectNode step = hops.addObject().put("stage", stage).put("at", at.toString());
        for (String field : new String[] {"topic", "partition", "offset"}) {
            if (hop.has(field)) {
                step.set(field, hop.path(field));
            }
        }
        step.put("outcome", outcome);
        if (!last.equals(Instant.MIN)) {
            step.put("after_ms", Duration.between(last, at).toMillis());
        }
        last = at;
    }
}
