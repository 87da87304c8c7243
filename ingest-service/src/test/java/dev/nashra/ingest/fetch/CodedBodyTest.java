package dev.nashra.ingest.fetch;

import static dev.nashra.ingest.fetch.Fetching.MAX_BYTES;
import static dev.nashra.ingest.fetch.Fetching.fetch;
import static dev.nashra.ingest.fetch.Fetching.fetched;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.Gzip;
import dev.nashra.ingest.fetch.FetchOutcome.Failure;
import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodedBodyTest {
    private static final byte[] NEWS = "<rss>نشرة</rss>".repeat(100).getBytes(UTF_8);

    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = Site.at("127.0.0.2");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private FetchOutcome coded(String coding, byte[] body) {
        site.on("/feed", "200 OK\nContent-Encoding: " + coding, body);
        return fetch(site.url("/feed"));
    }

    private static byte[] deflated(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(9, raw))) {
            out.write(bytes);
        }
        return deflated.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "gzip, identity", " gzip "})
    void gzipIsInflated(String coding) {
        assertThat(fetched(coded(coding, Gzip.of(NEWS))).representation().bytes()).isEqualTo(NEWS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deflateIsInflatedWithItsFrameOrWithout(boolean raw) throws IOException {
        assertThat(fetched(coded("deflate", deflated(NEWS, raw))).representation().bytes())
                .isEqualTo(NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "identity", ""})
    void emptyBodyIsEmptyInEveryCoding(String coding) {
        assertThat(fetched(coded(coding, new byte[0])).representation().bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "br",
                "zstd",
                "compress",
                "gzip, gzip",
                "deflate, gzip",
                "gzip, br",
                "UTF-8"
            })
    void otherCodingsAreRefused(String coding) {
        assertThat(coded(coding, Gzip.of(Gzip.of(NEWS))))
                .extracting("reason")
                .isEqualTo(Refusal.UNSUPPORTED_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void bodyInAnotherCodingThanSaidIsRefused(String coding) {
        assertThat(coded(coding, NEWS)).extracting("reason").isEqualTo(Refusal.MALFORMED_ENCODING);
    }

    @Test
    void codedBodyThatEndsEarlyIsBroken() throws IOException {
        byte[] gzip = Gzip.of(NEWS);
        byte[] deflate = deflated(NEWS, false);

        assertThat(coded("gzip", Arrays.copyOf(gzip, gzip.length - 9)))
                .extracting("reason")
                .isEqualTo(Failure.BROKEN);
        assertThat(coded("deflate", Arrays.copyOf(deflate, deflate.length - 9)))
                .extracting("reason")
                .isEqualTo(Failure.BROKEN);
    }

    @Test
    void bombIsRefusedByItsRatio() throws IOException {
        byte[] zeros = new byte[MAX_BYTES];

        assertThat(coded("gzip", Gzip.of(zeros))).extracting("reason").isEqualTo(Refusal.RATIO);
        assertThat(coded("deflate", deflated(zeros, false)))
                .extracting("reason")
                .isEqualTo(Refusal.RATIO);
    }

    @Test
    void bodyIsHeldToItsLengthOnceInflated() throws IOException {
        byte[] lines = new byte[MAX_BYTES + 1];
        byte[] noise = noise(16 * 1024);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = noise[i % noise.length];
        }

        assertThat(coded("gzip", Gzip.of(lines))).extracting("reason").isEqualTo(Refusal.TOO_LARGE);
        assertThat(coded("deflate", deflated(lines, true)))
                .extracting("reason")
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void bodyIsHeldToItsLength() {
        site.on("/most", "200 OK", new byte[MAX_BYTES]);
        site.on("/more", "200 OK", new byte[MAX_BYTES + 1]);

        assertThat(fetched(fetch(site.url("/most"))).representation().bytes()).hasSize(MAX_BYTES);
        assertThat(fetch(site.url("/more"))).extracting("reason").isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void bodyOfNoSaidLengthIsHeldToItsLengthAsItComes() {
        site.on(
                "/endless",
                out -> {
                    out.write(Site.head("200 OK"));
                    while (true) {
                        out.write(new byte[16 * 1024]);
                    }
                });

        assertThat(fetch(FetchRequest.get(site.url("/endless")).atMost(100_000)))
                .extracting("reason")
                .isEqualTo(Refusal.TOO_LARGE);
    }
}
