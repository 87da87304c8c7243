package dev.nashra.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.search.elastic.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges answers to {@code _bulk}. Whatever is not known to be the document's own fault is retried:
 * a document sent twice costs a version conflict, one given up costs an article.
 */
final class BulkAnswer {
    /** The index lacks a field of our documents. */
    static final String FIELD_MISSING = "strict_dynamic_mapping_exception";

    /** Answers 400 that speak of the index or the cluster, not of the document. */
    private static final Set<String> NOT_THE_DOCUMENT =
            Set.of(
                    "validation_exception",
                    "index_closed_exception",
                    "cluster_block_exception",
                    "invalid_alias_name_exception",
                    FIELD_MISSING,
                    "process_cluster_event_timeout_exception");

    private static final Pattern FIELD = Pattern.compile("field \\[([a-z_.]{1,64})]");

    private static final Pattern CONFLICT =
            Pattern.compile(
                    "current version \\[(\\d+)] is higher or equal to the one provided \\[(\\d+)]");

    private BulkAnswer() {}

    /**
     * Judges an answer.
     *
     * @param reply what came
     * @param request what was asked, in order
     */
    static BulkOutcome judge(Reply reply, List<BulkOperation> request) {
        if (reply.status() == 400 || reply.status() == 413) {
            return new BulkOutcome.Unreadable(reply.errorType());
        }
        if (reply.status() != 200) {
            return new BulkOutcome.RetryAll(reply.errorType());
        }
        try {
            return itemise(reply.json().path("items"), request);
        } catch (IOException e) {
            return new BulkOutcome.RetryAll("broken_answer");
        }
    }

    private static BulkOutcome itemise(JsonNode items, List<BulkOperation> request) {
        if (items.size() != request.size()) {
            return new BulkOutcome.RetryAll("items_missing");
        }
        List<ItemOutcome> outcomes = new ArrayList<>(request.size());
        for (int i = 0; i < request.size(); i++) {
            JsonNode item = items.get(i).path("index");
            if (!request.get(i).id().equals(item.path("_id").asText())) {
                return new BulkOutcome.RetryAll("items_mixed_up");
            }
            outcomes.add(judge(item));
        }
        return new BulkOutcome.Itemised(outcomes);
    }

    private static ItemOutcome judge(JsonNode item) {
        int status = item.path("status").asInt();
        String type = item.path("error").path("type").asText("http_" + status);
        return switch (status) {
            case 200, 201 -> new ItemOutcome.Settled(ItemOutcome.Settlement.INDEXED);
            case 409 ->
                    type.equals("version_conflict_engine_exception")
                            ? new ItemOutcome.Settled(conflict(item.path("error")))
                            : new ItemOutcome.Retry(type);
            case 400, 413 ->
                    NOT_THE_DOCUMENT.contains(type)
                            ? new ItemOutcome.Retry(type)
                            : new ItemOutcome.Refused(type, detail(type, item.path("error")));
            default -> new ItemOutcome.Retry(type);
        };
    }

    /** Elasticsearch names both versions in its sentence and nowhere else. */
    private static ItemOutcome.Settlement conflict(JsonNode error) {
        Matcher versions = CONFLICT.matcher(error.path("reason").asText(""));
        return versions.find() && versions.group(1).equals(versions.group(2))
                ? ItemOutcome.Settlement.ALREADY
                : ItemOutcome.Settlement.SUPERSEDED;
    }

    /** Elasticsearch's own sentence may quote the article, so only the field's name is taken. */
    private static String detail(String type, JsonNode error) {
        Matcher field = FIELD.matcher(error.path("reason").asText(""));
        return "Elasticsearch refused the document with "
                + type
                + (field.find() ? " in the field " + field.group(1) : "");
    }
}
