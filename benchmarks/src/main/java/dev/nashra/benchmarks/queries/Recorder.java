package dev.nashra.benchmarks.queries;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before Elasticsearch and writes down what is asked of it. */
final class Recorder implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final URI node;
    private List<Exchange> seen = new ArrayList<>();

    Recorder(URI node) throws IOException {
        this.node = node;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(workers);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Forgets what was asked until now. */
    synchronized void begin() {
        seen = new ArrayList<>();
    }

    /** Gives what was read, and not written, since {@link #begin}. */
    synchronized List<Exchange> end() {
        return List.copyOf(seen);
    }

    private synchronized void add(Exchange exchange) {
        if (!exchange.target().startsWith("/_bulk") && !exchange.method().equals("PUT")) {
            seen.add(exchange);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestURI().toString();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(node.resolve(target))
                            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type != null) {
                request.header("Content-Type", type);
            }
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            add(
                    new Exchange(
                            exchange.getRequestMethod(),
                            target,
                            new String(body, UTF_8),
                            new String(answer.body(), UTF_8)));
            Optional<String> answered = answer.headers().firstValue("Content-Type");
            answered.ifPresent(each -> exchange.getResponseHeaders().set("Content-Type", each));
            exchange.sendResponseHeaders(
                    answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
        client.close();
    }
}
