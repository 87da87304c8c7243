package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A publisher's web server: real HTTP, on an address of this machine. */
final class Site implements AutoCloseable {
    /** An address that tests allow; {@code 127.0.0.1} stays forbidden. */
    static final String ALLOWED = "127.0.0.2";

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    private Site(HttpServer server) {
        this.server = server;
    }

    /** What answers at a path. */
    interface Page {
        Answer answer(Seen request);
    }

    record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(String type, String body) {
            return new Answer(200, Map.of("Content-Type", type), body.getBytes(UTF_8));
        }

        static Answer of(int status, Map<String, String> headers) {
            return new Answer(status, headers, new byte[0]);
        }
    }

    record Seen(String method, String path, Map<String, List<String>> headers, String body) {}

    static Site at(String address) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 50);
            Site site = new Site(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String path) {
        InetSocketAddress address = server.getAddress();
        return "http://%s:%d%s"
                .formatted(address.getAddress().getHostAddress(), address.getPort(), path);
    }

    void put(String path, Page page) {
        pages.put(path, page);
    }

    List<Seen> seen(String path) {
        return seen.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Seen request =
                new Seen(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders(),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        seen.add(request);
        Page page = pages.get(request.path());
        Answer answer = page == null ? Answer.of(404, Map.of()) : page.answer(request);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
