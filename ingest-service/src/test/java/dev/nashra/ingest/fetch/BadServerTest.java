package dev.nashra.ingest.fetch;

import static dev.nashra.ingest.fetch.Fetching.fetch;
import static dev.nashra.ingest.fetch.Fetching.fetcher;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.fetch.FetchOutcome.Failure;
import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are slow, broken or hostile. */
class BadServerTest {
    /** Nothing waits for it: it cuts what would never end. */
    private static final Duration SHORT = Duration.ofMillis(150);

    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.at("127.0.0.2");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private Object reasonWithinShort() {
        FetchOutcome outcome = fetch(FetchRequest.get(site.url("/feed")).within(SHORT));
        return outcome instanceof FetchOutcome.Failed failed ? failed.reason() : outcome;
    }

    private Object reasonOf(String answer) {
        site.on("/feed", out -> out.write(answer.getBytes(ISO_8859_1)));
        return switch (fetch(site.url("/feed"))) {
            case FetchOutcome.Failed failed -> failed.reason();
            case FetchOutcome.Refused refused -> refused.reason();
            default -> "answered";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n"
            })
    void silenceIsCutByTheDeadline(String begin) {
        site.on(
                "/feed",
                out -> {
                    out.write(begin.getBytes(ISO_8859_1));
                    out.flush();
                    site.stall();
                });

        assertThat(reasonWithinShort()).isEqualTo(Failure.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: "
            })
    void drippingIsCutByTheDeadline(String begin) {
        site.on(
                "/feed",
                out -> {
                    out.write(begin.getBytes(ISO_8859_1));
                    while (true) {
                        out.write('a');
                        out.flush();
                        site.drip();
                    }
                });

        assertThat(reasonWithinShort()).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void endlessInterimAnswersAreCutByTheDeadline() {
        site.on(
                "/feed",
                out -> {
                    while (true) {
                        out.write(Site.head("103 Early Hints"));
                    }
                });

        assertThat(reasonWithinShort()).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void slowNameServerIsCutByTheDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        DnsLookup slow =
                host -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of(InetAddress.ofLiteral("127.0.0.2"));
                };
        try (Fetcher fetcher = fetcher(slow, SHORT)) {
            assertThat(fetcher.fetch(FetchRequest.get(site.named("slow.example", "/"))))
                    .extracting("reason")
                    .isEqualTo(Failure.TIMEOUT);
        }
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void callerCanBeInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        site.on(
                "/feed",
                out -> {
                    asked.countDown();
                    site.stall();
                });
        FutureTask<FetchOutcome> fetching = new FutureTask<>(() -> fetch(site.url("/feed")));
        Thread caller = Thread.ofVirtual().start(fetching);
        asked.await();

        caller.interrupt();

        assertThat(fetching.get()).extracting("reason").isEqualTo(Failure.INTERRUPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "220 mail.example ESMTP\r\n",
                "HTTP/1.1 banana\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n<rss>",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<rss>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>xx\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n<rss>\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: sunked\r\n\r\n<rss>"
            })
    void brokenAnswersAreToldSo(String answer) {
        assertThat(reasonOf(answer)).isEqualTo(Failure.BROKEN);
    }

    @Test
    void headersAreHeldToTheirLengthAndNumber() {
        String ok = "HTTP/1.1 200 OK\r\n";

        assertThat(reasonOf(ok + "X: " + "a".repeat(10_000) + "\r\n\r\n"))
                .isEqualTo(Refusal.HEADERS_TOO_LARGE);
        assertThat(reasonOf(ok + "X: a\r\n".repeat(101) + "\r\n"))
                .isEqualTo(Refusal.HEADERS_TOO_LARGE);
        assertThat(reasonOf("HTTP/1.1 200 " + "O".repeat(10_000)))
                .isEqualTo(Refusal.HEADERS_TOO_LARGE);
    }

    @Test
    void whatComesBehindTheSaidLengthIsNotRead() {
        assertThat(reasonOf("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss>HTTP/1.1 200 OK"))
                .isEqualTo("answered");
    }
}
