package dev.nashra.search.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A node that answers what a test says, and remembers what it was asked. */
public final class StubNode implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Elasticsearch client;
    private volatile Script script = call -> new Answer(200, "{}");

    /**
     * What was asked.
     *
     * @param head method and path with parameters
     * @param body an empty object if there was none
     */
    public record Call(String head, JsonNode body) {}

    /** What to answer. */
    public record Answer(int status, String body) {}

    /** Answers calls, several at once. */
    public interface Script {
        /** Answers one; may take its time. */
        Answer answer(Call call) throws InterruptedException;
    }

    /** Starts a node on a free port. */
    public StubNode() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        client =
                new Elasticsearch(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                        new Elasticsearch.Limits(
                                Duration.ofSeconds(2), Duration.ofSeconds(30), 8, 1 << 24));
    }

    /** Says what to answer from now on. */
    public void answer(Script told) {
        script = told;
    }

    /** Gives a client of it. */
    public Elasticsearch client() {
        return client;
    }

    /** Gives what it was asked, in order. */
    public List<Call> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        boolean empty = body == null || body.isMissingNode();
        Call call =
                new Call(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        empty ? JsonNodeFactory.instance.objectNode() : body);
        calls.add(call);
        try (exchange) {
            Answer answer = script.answer(call);
            byte[] bytes = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.stop(0);
    }
}
