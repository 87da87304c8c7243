package dev.nashra.local.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A search service with one answer. */
public final class FakeSearch implements AutoCloseable {
    private final HttpServer server;
    private final URI url;
    private volatile int status = 200;
    private volatile String body = "{}";
    private volatile String asked = "";
    private volatile String authorization = "";

    /** Starts on a free port. */
    public FakeSearch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked = exchange.getRequestURI().toString();
                    authorization = exchange.getRequestHeaders().getFirst("Authorization");
                    byte[] bytes = body.getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Says what to answer. */
    public void answer(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    /** Gives its base URL. */
    public URI url() {
        return url;
    }

    /** Gives what it was asked last, path and parameters. */
    public String asked() {
        return asked;
    }

    /** Gives the header of that call. */
    public String authorization() {
        return authorization;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
