package dev.nashra.local.reindex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReindexTest {
    private static final String VERSIONS =
            "\"versions\":[{\"version\":1,\"read\":false,\"complete\":true},"
                    + "{\"version\":2,\"read\":true,\"complete\":true}]";

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer server;
    private Reindex reindex;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        reindex =
                new Reindex(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                        "the-key",
                        new PrintStream(printed, true, UTF_8),
                        Duration.ZERO);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void followsARebuildToItsEnd() throws Exception {
        answers.add(state("\"step\":\"waiting\",\"from\":1,\"to\":2,\"done\":0"));
        answers.add(state("\"step\":\"copying\",\"from\":1,\"to\":2,\"done\":5"));
        answers.add(state("\"step\":\"done\",\"from\":1,\"to\":2,\"done\":9," + comparison(0)));

        assertThat(reindex.build(false)).isTrue();

        assertThat(calls)
                .containsExactly(
                        "POST /api/v1/admin/reindex {\"swap\":false} Bearer the-key",
                        "GET /api/v1/admin/reindex  Bearer the-key",
                        "GET /api/v1/admin/reindex  Bearer the-key");
        assertThat(text())
                .contains("version 2 is written beside 1")
                .contains("copying what version 1 has")
                .contains("missing               0")
                .contains("version 2  read");
    }

    @Test
    void saysWhatDiffers() throws Exception {
        answers.add(
                state(
                        "\"step\":\"failed\",\"from\":1,\"to\":2,\"done\":9,"
                                + comparison(1)
                                + ",\"why\":\"the versions differ\""));

        assertThat(reindex.build(true)).isFalse();

        assertThat(text()).contains("missing               1  abc").contains("the versions differ");
    }

    @Test
    void asksForOneChangeAndSaysWhyItIsRefused() throws Exception {
        answers.add(state("\"step\":\"idle\""));
        reindex.change("rollback");
        status = 409;
        answers.add("{\"detail\":\"There is no older version.\"}");

        assertThatThrownBy(() -> reindex.change("rollback"))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no older version.");
        assertThat(calls.getFirst()).startsWith("POST /api/v1/admin/reindex/_rollback");
    }

    private void answer(HttpExchange call) throws IOException {
        calls.add(
                call.getRequestMethod()
                        + " "
                        + call.getRequestURI()
                        + " "
                        + new String(call.getRequestBody().readAllBytes(), UTF_8)
                        + " "
                        + call.getRequestHeaders().getFirst("Authorization"));
        byte[] body = answers.removeFirst().getBytes(UTF_8);
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private static String state(String rebuild) {
        return "{" + VERSIONS + ",\"rebuild\":{" + rebuild + "}}";
    }

    private static String comparison(int missing) {
        return "\"comparison\":{\"articles_before\":9,\"articles_after\":"
                + (9 - missing)
                + ",\"checksum_before\":\"aa\",\"checksum_after\":\"bb\",\"missing\":{\"articles\":"
                + missing
                + ",\"examples\":["
                + (missing == 0 ? "" : "\"abc\"")
                + "]}}";
    }

    private String text() {
        return printed.toString(UTF_8);
    }
}
