package dev.nashra.benchmarks.sse;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nashra.benchmarks.instance.SearchStack;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks for the stream and never reads a byte of it. */
final class SilentReader implements AutoCloseable {
    private static final int LITTLE = 4_096;

    private final Socket socket = new Socket();

    SilentReader(URI uri) throws IOException {
        // What the system takes for us would hide for long that we take nothing.
        socket.setReceiveBufferSize(LITTLE);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        String request =
                "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(uri.getRawPath(), uri.getAuthority(), SearchStack.KEY);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
