package dev.nashra.benchmarks.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** An HTTP server that can also break off, hang up and reset. */
final class Proxy implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket server;
    private final Handler handler;

    /** Answers requests; called by many threads. */
    @FunctionalInterface
    interface Handler {
        /**
         * Answers.
         *
         * @throws IOException if no answer can be had: the connection is closed then
         */
        HttpReply answer(HttpMessage request) throws IOException;
    }

    private Proxy(ServerSocket server, Handler handler) {
        this.server = server;
        this.handler = handler;
    }

    /** Starts on a free port of the loopback address. */
    static Proxy start(Handler handler) throws IOException {
        Proxy proxy =
                new Proxy(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), handler);
        Thread.ofVirtual().name("proxy").start(proxy::accept);
        return proxy;
    }

    /** Gives where it answers. */
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // Closed, or a caller that was gone before it was greeted.
                continue;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            HttpMessage request = HttpMessage.read(in);
            while (request != null && send(handler.answer(request), socket)) {
                request = HttpMessage.read(in);
            }
        } catch (IOException e) {
            // Either side has hung up, as a process that is killed does.
            return;
        }
    }

    /** Tells whether the connection goes on. */
    private static boolean send(HttpReply reply, Socket socket) throws IOException {
        return switch (reply.end()) {
            case CLOSED -> {
                yield false;
            }
            case RESET -> {
                // With bytes to be lost and no time to linger, closing is a reset.
                socket.setSoLinger(true, 0);
                yield false;
            }
            case KEPT, HALF -> {
                byte[] body = reply.body();
                String head =
                        "HTTP/1.1 %d Answer\r\nContent-Type: application/json\r\n"
                                + "X-Elastic-Product: Elasticsearch\r\nContent-Length: %d\r\n\r\n";
                boolean isWhole = reply.end() == HttpReply.End.KEPT;
                OutputStream out = socket.getOutputStream();
                out.write(head.formatted(reply.status(), body.length).getBytes(ISO_8859_1));
                out.write(body, 0, isWhole ? body.length : body.length / 2);
                out.flush();
                yield isWhole;
            }
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
