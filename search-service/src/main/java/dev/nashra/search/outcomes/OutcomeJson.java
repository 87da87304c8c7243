package dev.nashra.search.outcomes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Outcome;
import dev.nashra.contract.Topics;
import dev.nashra.search.index.Indices;

/** An outcome as a document. */
final class OutcomeJson {
    private OutcomeJson() {}

    /** Gives the line that tells where a document goes: twice told, it is one document. */
    static String action(Outcome outcome) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        String enriched =
                outcome.enrichedPartition() == null
                        ? ""
                        : "-" + outcome.enrichedPartition() + "-" + outcome.enrichedOffset();
        action.putObject("index")
                .put("_index", OutcomeIndex.NAME + "-" + Indices.month(outcome.at()))
                .put(
                        "_id",
                        outcome.partition()
                                + "-"
                                + outcome.offset()
                                + enriched
                                + "-"
                                + outcome.at().toEpochMilli());
        return action.toString();
    }

    /**
     * Gives the document. It names the record on the raw topic, or, if that is not known, the
     * other.
     */
    static String document(Outcome outcome) {
        ObjectNode document =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", outcome.id())
                        .put("source", outcome.source())
                        .put("outcome", outcome.result().word())
                        .put("at", outcome.at().toString());
        if (outcome.reason() != null) {
            document.put("reason", outcome.reason());
        }
        if (outcome.offset() >= 0) {
            document.put("topic", Topics.RAW)
                    .put("partition", outcome.partition())
                    .put("offset", outcome.offset());
        } else if (outcome.enrichedPartition() != null) {
            document.put("topic", Topics.ENRICHED)
                    .put("partition", outcome.enrichedPartition())
                    .put("offset", outcome.enrichedOffset());
        }
        return document.toString();
    }
}
