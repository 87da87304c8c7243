package dev.nashra.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Stands before the search service and passes everything on but the stream, which it writes itself:
 * so fast, and so much, as a test wants.
 */
final class Front implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("content-length", "transfer-encoding", "connection");
    private static final String END = "";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();

    private Front(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.createContext("/api/v1/stream", this::stream);
        server.start();
    }

    static Front start() {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new Front(HttpServer.create(any, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Sends frames of server-sent events. */
    void send(String text) {
        frames.add(text);
    }

    private void stream(HttpExchange call) throws IOException {
        call.getResponseHeaders().add("Content-Type", "text/event-stream");
        call.sendResponseHeaders(200, 0);
        try (OutputStream body = call.getResponseBody()) {
            body.write("retry: 1000\nid: front.0\n\n".getBytes(UTF_8));
            body.flush();
            for (String text = frames.take(); !text.equals(END); text = frames.take()) {
                body.write(text.getBytes(UTF_8));
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange call) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(RunningStack.search(call.getRequestURI().toString()));
        List.of("Authorization", "Accept-Encoding", "Accept", "Sec-Fetch-Mode")
                .forEach(
                        name -> {
                            String value = call.getRequestHeaders().getFirst(name);
                            if (value != null) {
                                request.header(name, value);
                            }
                        });
        try {
            HttpResponse<byte[]> answer =
                    client.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .map()
                    .forEach(
                            (name, values) -> {
                                if (!OF_THE_CONNECTION.contains(name) && !name.startsWith(":")) {
                                    call.getResponseHeaders().put(name, values);
                                }
                            });
            call.sendResponseHeaders(
                    answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            try (OutputStream body = call.getResponseBody()) {
                body.write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        frames.add(END);
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
