package dev.nashra.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An HTTP server that says what it is told to, byte by byte, well or badly. */
final class Site implements AutoCloseable {
    /** Answers one request. */
    @FunctionalInterface
    interface Answering {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Site(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::serve);
    }

    static Site at(String address) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
        return new Site(server);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Gives the URL of a path under the site's own address. */
    URI url(String path) {
        return named(server.getInetAddress().getHostAddress(), path);
    }

    URI named(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    /** Heads of the requests so far, with what came of their bodies. */
    List<String> requests() {
        return requests;
    }

    Site on(String target, Answering answering) {
        answers.put(target, answering);
        return this;
    }

    /** Answers with a status line and headers, one a line, and a body. */
    Site on(String target, String head, byte[] body) {
        return on(
                target,
                out -> {
                    out.write(head(head + "\nContent-Length: " + body.length));
                    out.write(body);
                });
    }

    Site on(String target, String head, String body) {
        return on(target, head, body.getBytes(UTF_8));
    }

    /** Redirects. */
    Site moved(String target, int status, String location) {
        return on(target, status + " Moved\nLocation: " + location, "");
    }

    static byte[] head(String lines) {
        return ("HTTP/1.1 " + lines.strip().replace("\n", "\r\n") + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    /** Waits, as hostile servers do, until the test is over. */
    void stall() throws InterruptedException {
        closed.await();
    }

    /** Is as slow as a server that means to hold its caller for hours. */
    void drip() throws InterruptedException {
        closed.await(5, TimeUnit.MILLISECONDS);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket accepted) {
        try (Socket socket = accepted) {
            String head = head(socket.getInputStream());
            requests.add(head);
            String target = head.split(" ", 3)[1];
            answers.getOrDefault(target, out -> out.write(head("404 Not Found\nContent-Length: 0")))
                    .answer(socket.getOutputStream());
        } catch (IOException | InterruptedException e) {
            requests.add("cut off");
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.contains("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            head.write(b);
            text = head.toString(ISO_8859_1);
        }
        int length = text.indexOf("Content-Length: ");
        int body =
                length < 0
                        ? 0
                        : Integer.parseInt(text.substring(length + 16, text.indexOf('\r', length)));
        return text + new String(in.readNBytes(body), UTF_8);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
