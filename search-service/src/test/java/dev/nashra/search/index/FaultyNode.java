package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * As much of Elasticsearch as bulk writing needs, with external versions, and with faults that are
 * scripted: one for each bulk request, then none.
 */
final class FaultyNode implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Deque<Fault> script = new ArrayDeque<>();
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final List<String> writes = new ArrayList<>();
    private int bulks;
    private int templates;
    private int largest;

    /** What goes wrong with one bulk request. */
    enum Fault {
        NONE,
        /** 429 for the whole request. */
        BUSY,
        /** 503 for the whole request. */
        UNAVAILABLE,
        /** 429 for every second item. */
        BUSY_ITEMS,
        /** 503 for every second item. */
        UNAVAILABLE_ITEMS,
        /** Index blocked, for every item. */
        BLOCKED_ITEMS,
        /** All is written, but the answer breaks off. */
        HALF_ANSWER,
        /** All is written, and the answer never comes. */
        CUT_AFTER_WRITING,
        /** The connection ends before anything is written. */
        CUT_BEFORE_WRITING,
        /** 400 if a document says "poison", whoever its neighbours are. */
        UNREADABLE_IF_POISONED
    }

    FaultyNode(Fault... faults) throws IOException {
        script.addAll(List.of(faults));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The version that stands of each article. */
    synchronized Map<String, Long> versions() {
        return new LinkedHashMap<>(versions);
    }

    /** Every write that changed something, as id@version. */
    synchronized List<String> writes() {
        return new ArrayList<>(writes);
    }

    synchronized int bulks() {
        return bulks;
    }

    synchronized int templates() {
        return templates;
    }

    /** Most operations that one request held. */
    synchronized int largest() {
        return largest;
    }

    private void handle(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        if (!call.getRequestURI().getPath().equals("/_bulk")) {
            synchronized (this) {
                boolean template =
                        call.getRequestURI().getPath().startsWith("/_index_template")
                                && call.getRequestMethod().equals("PUT");
                templates += template ? 1 : 0;
            }
            answer(call, 200, "{\"acknowledged\":true}");
            return;
        }
        bulk(call, new String(body, UTF_8).split("\n"));
    }

    private synchronized void bulk(HttpExchange call, String[] lines) throws IOException {
        bulks++;
        largest = Math.max(largest, lines.length / 2);
        Fault fault = script.isEmpty() ? Fault.NONE : script.poll();
        switch (fault) {
            case BUSY -> answer(call, 429, error("es_rejected_execution_exception"));
            case UNAVAILABLE -> answer(call, 503, error("master_not_discovered_exception"));
            case CUT_BEFORE_WRITING -> call.close();
            case CUT_AFTER_WRITING -> {
                write(lines, fault);
                call.close();
            }
            case HALF_ANSWER -> {
                String whole = write(lines, fault);
                answer(call, 200, whole.substring(0, whole.length() / 2));
            }
            case UNREADABLE_IF_POISONED -> {
                boolean poisoned = String.join("", lines).contains("poison");
                script.addFirst(fault);
                answer(call, poisoned ? 400 : 200, poisoned ? error("x") : write(lines, fault));
            }
            default -> answer(call, 200, write(lines, fault));
        }
    }

    private String write(String[] lines, Fault fault) throws IOException {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 2) {
            JsonNode action = JSON.readTree(lines[i]).path("index");
            items.add(
                    write(
                            action.path("_id").asText(),
                            action.path("version").asLong(),
                            lines[i + 1],
                            i % 4 == 0
                                    ? fault
                                    : fault == Fault.BLOCKED_ITEMS ? fault : Fault.NONE));
        }
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    private String write(String id, long version, String document, Fault fault) {
        return switch (fault) {
            case BUSY_ITEMS -> item(id, 429, "es_rejected_execution_exception");
            case UNAVAILABLE_ITEMS -> item(id, 503, "unavailable_shards_exception");
            case BLOCKED_ITEMS -> item(id, 403, "cluster_block_exception");
            default -> {
                if (document.contains("bad")) {
                    yield item(id, 400, "document_parsing_exception");
                }
                if (versions.getOrDefault(id, 0L) >= version) {
                    yield item(id, 409, "version_conflict_engine_exception");
                }
                versions.put(id, version);
                writes.add(id + "@" + version);
                yield "{\"index\":{\"_id\":\"" + id + "\",\"status\":201}}";
            }
        };
    }

    private static String item(String id, int status, String type) {
        return "{\"index\":{\"_id\":\""
                + id
                + "\",\"status\":"
                + status
                + ","
                + error(type).substring(1)
                + "}";
    }

    private static String error(String type) {
        return "{\"error\":{\"type\":\"" + type + "\",\"reason\":\"scripted\"}}";
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
