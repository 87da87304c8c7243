package dev.nashra.local.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Ingest's {@code _bulk} with answers laid out beforehand; without any it accepts all. */
final class FakeIngest implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
    private final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> documents = Collections.synchronizedList(new ArrayList<>());
    private String authorization = "";

    FakeIngest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/articles/_bulk", this::handle);
        server.createContext("/api/v1/sources/", this::handleDocument);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    interface Answer {
        void to(HttpExchange exchange, List<String> lines) throws IOException;
    }

    FakeIngest then(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** Answers with a status, a {@code Retry-After} if not empty, and a problem. */
    FakeIngest thenStatus(int status, String retryAfter) {
        return then(
                (exchange, lines) -> {
                    if (!retryAfter.isEmpty()) {
                        exchange.getResponseHeaders().set("Retry-After", retryAfter);
                    }
                    reply(exchange, status, "{\"code\":\"no\",\"detail\":\"Not now.\"}");
                });
    }

    /** Answers 200 with an item for each line, of a status chosen by its number from 1. */
    FakeIngest thenItems(IntFunction<Integer> statuses) {
        return then((exchange, lines) -> items(exchange, lines, statuses));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> accepted() {
        return accepted;
    }

    List<List<String>> requests() {
        return requests;
    }

    /** Gives the path of each document's request. */
    List<String> documents() {
        return documents;
    }

    String authorization() {
        return authorization;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        List<String> lines;
        try (GZIPInputStream in = new GZIPInputStream(exchange.getRequestBody())) {
            lines = new String(in.readAllBytes(), UTF_8).lines().toList();
        }
        requests.add(lines);
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        Answer answer;
        synchronized (answers) {
            answer = answers.poll();
        }
        if (answer == null) {
            items(exchange, lines, number -> 202);
        } else {
            answer.to(exchange, lines);
        }
        exchange.close();
    }

    /** Answers like {@code _bulk}; a document's lines stand for its entries. */
    private void handleDocument(HttpExchange exchange) throws IOException {
        documents.add(exchange.getRequestURI().getPath());
        handle(exchange);
    }

    private void items(HttpExchange exchange, List<String> lines, IntFunction<Integer> statuses)
            throws IOException {
        String items =
                IntStream.rangeClosed(1, lines.size())
                        .mapToObj(number -> item(number, statuses.apply(number), lines))
                        .collect(Collectors.joining(","));
        reply(exchange, 200, "{\"took\":1,\"errors\":false,\"items\":[" + items + "]}");
    }

    private String item(int number, int status, List<String> lines) {
        if (status < 300) {
            accepted.add(lines.get(number - 1));
        }
        return "{\"line\":%d,\"status\":%d,\"problem\":{\"code\":\"bad\",\"detail\":\"It is bad.\"}}"
                .formatted(number, status);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
