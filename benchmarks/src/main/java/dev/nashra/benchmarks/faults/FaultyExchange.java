package dev.nashra.benchmarks.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands requests on to the node, lets the faults of a script befall those that index, and takes
 * down what the node says of each item. Safe for use by many threads.
 */
final class FaultyExchange implements Proxy.Handler {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BUSY = "es_rejected_execution_exception";

    private final Proxy.Handler node;
    private final Machine machine;
    private final Strikes strikes;
    private final Settlements settlements;
    private final Twin twin;

    FaultyExchange(
            Proxy.Handler node,
            Machine machine,
            Strikes strikes,
            Settlements settlements,
            Twin twin) {
        this.node = node;
        this.machine = machine;
        this.strikes = strikes;
        this.settlements = settlements;
        this.twin = twin;
    }

    @Override
    public HttpReply answer(HttpMessage request) throws IOException {
        if (!request.path().equals("/_bulk")) {
            return node.answer(request);
        }
        Strike strike = strikes.next();
        return strike == null ? write(request) : answer(request, strike);
    }

    private HttpReply answer(HttpMessage request, Strike strike) throws IOException {
        return switch (strike.fault()) {
            case KILL_SEARCH -> {
                HttpReply reply = before(request, strike);
                machine.killSearch();
                yield reply.ending(HttpReply.End.CLOSED);
            }
            case KILL_NODE -> {
                machine.killNode();
                yield write(request);
            }
            case FREEZE_NODE -> {
                machine.freezeNode();
                yield write(request);
            }
            case WRITE_BLOCK -> {
                machine.block("write");
                yield write(request);
            }
            case DISK_BLOCK -> {
                machine.block("read_only_allow_delete");
                yield write(request);
            }
            case BUSY -> HttpReply.of(429, error(BUSY, 429).toString());
            case BUSY_ITEMS -> writeHalf(request, BUSY, 429);
            case UNAVAILABLE_ITEMS -> writeHalf(request, "unavailable_shards_exception", 503);
            case HALF_ANSWER -> write(request).ending(HttpReply.End.HALF);
            case ERRORS -> {
                write(request);
                yield reply(failed(BulkItem.read(request.body()), "exception", 500));
            }
            case STALL -> {
                HttpReply reply = before(request, strike);
                machine.outwait();
                yield reply.ending(HttpReply.End.CLOSED);
            }
            case RESET -> before(request, strike).ending(HttpReply.End.RESET);
        };
    }

    private HttpReply before(HttpMessage request, Strike strike) throws IOException {
        return strike.after() ? write(request) : HttpReply.none(HttpReply.End.CLOSED);
    }

    private HttpReply write(HttpMessage request) throws IOException {
        List<BulkItem> items = BulkItem.read(request.body());
        HttpReply reply = write(request, items);
        if (twin != Twin.NO_RETRY || reply.status() != 200) {
            return reply;
        }
        return reply(JSON.readTree(reply.body()).path("items"));
    }

    private HttpReply write(HttpMessage request, List<BulkItem> items) throws IOException {
        List<BulkItem> sent = items;
        if (twin == Twin.NO_VERSION) {
            sent = new ArrayList<>();
            for (BulkItem item : items) {
                sent.add(item.withoutVersion());
            }
        }
        HttpReply reply =
                node.answer(
                        new HttpMessage(
                                request.method(),
                                request.target(),
                                request.headers(),
                                BulkItem.body(sent)));
        if (reply.status() == 200) {
            JsonNode outcomes = JSON.readTree(reply.body()).path("items");
            for (int i = 0; i < outcomes.size(); i++) {
                int status = outcomes.path(i).path("index").path("status").asInt();
                if (status == 200 || status == 201 || status == 409) {
                    settlements.add(items.get(i).id(), items.get(i).version());
                }
            }
        }
        return reply;
    }

    /** Every second item is written, and of the others an error is said. */
    private HttpReply writeHalf(HttpMessage request, String type, int status) throws IOException {
        List<BulkItem> kept = new ArrayList<>();
        List<BulkItem> thrown = new ArrayList<>();
        for (BulkItem item : BulkItem.read(request.body())) {
            (kept.size() < thrown.size() ? kept : thrown).add(item);
        }
        JsonNode errors = failed(thrown, type, status);
        if (kept.isEmpty()) {
            return reply(errors);
        }
        HttpReply reply = write(request, kept);
        if (reply.status() != 200) {
            return reply;
        }
        JsonNode written = JSON.readTree(reply.body()).path("items");
        ArrayNode all = JSON.createArrayNode();
        for (int i = 0; i < errors.size(); i++) {
            all.add(errors.path(i));
            if (i < written.size()) {
                all.add(written.path(i));
            }
        }
        return reply(all);
    }

    private static JsonNode failed(List<BulkItem> items, String type, int status) {
        ArrayNode all = JSON.createArrayNode();
        for (BulkItem item : items) {
            ObjectNode outcome = error(type, status).put("_id", item.id());
            all.addObject().set("index", outcome);
        }
        return all;
    }

    private static ObjectNode error(String type, int status) {
        ObjectNode error = JSON.createObjectNode().put("status", status);
        error.putObject("error").put("type", type).put("reason", "as the script wants it");
        return error;
    }

    private HttpReply reply(JsonNode items) {
        ObjectNode answer = JSON.createObjectNode().put("errors", true);
        ArrayNode all = answer.putArray("items");
        for (JsonNode item : items) {
            String id = item.path("index").path("_id").asText();
            boolean isForgiven =
                    twin == Twin.NO_RETRY && item.path("index").path("status").asInt() != 409;
            if (isForgiven) {
                all.addObject().putObject("index").put("_id", id).put("status", 201);
            } else {
                all.add(item);
            }
        }
        return HttpReply.of(200, answer.toString());
    }
}
