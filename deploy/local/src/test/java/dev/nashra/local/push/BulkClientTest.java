package dev.nashra.local.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BulkClientTest {
    private final Tally tally = new Tally();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private FakeIngest ingest;
    private BulkClient client;

    @BeforeEach
    void start() throws Exception {
        ingest = new FakeIngest();
        client = new BulkClient(ingest.url(), "nsk_key", tally, this::patience);
    }

    @AfterEach
    void stop() {
        client.close();
        ingest.close();
    }

    @Test
    void talliesEachLine() throws Exception {
        ingest.thenItems(number -> number == 2 ? 422 : 202);

        client.send(batch(3));

        assertThat(tally.acceptedCount()).isEqualTo(2);
        assertThat(tally.rejections()).containsExactly("in.ndjson:2  bad: It is bad.");
        assertThat(ingest.authorization()).isEqualTo("Bearer nsk_key");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void sendsTheWholeAgainAfterARefusalForNow(int status) throws Exception {
        ingest.thenStatus(status, "").thenStatus(status, "");

        client.send(batch(3));

        assertThat(tally.acceptedCount()).isEqualTo(3);
        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void waitsAsLongAsIngestAsks() throws Exception {
        ingest.thenStatus(503, "7");

        client.send(batch(1));

        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void sendsAgainWhenTheConnectionBreaks() throws Exception {
        ingest.then((exchange, lines) -> exchange.close());

        client.send(batch(3));

        assertThat(tally.acceptedCount()).isEqualTo(3);
        assertThat(ingest.accepted()).hasSize(3);
    }

    @Test
    void sendsOnlyTheLinesAgainThatWerePutOff() throws Exception {
        ingest.thenItems(number -> number % 2 == 0 ? 503 : 202);

        client.send(batch(5));

        assertThat(tally.acceptedCount()).isEqualTo(5);
        assertThat(ingest.requests().get(1)).containsExactly("{\"n\":2}", "{\"n\":4}");
    }

    @Test
    void halvesABatchThatIsTooLarge() throws Exception {
        ingest.thenStatus(413, "").thenItems(number -> 202).thenStatus(413, "");

        client.send(batch(3));

        assertThat(ingest.accepted())
                .containsExactlyInAnyOrder("{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
        assertThat(tally.rejectedCount()).isZero();
    }

    @Test
    void rejectsTheOneArticleThatIsTooLarge() throws Exception {
        ingest.thenStatus(413, "");

        client.send(batch(1));

        assertThat(tally.rejections()).containsExactly("in.ndjson:1  too large for ingest");
    }

    @Test
    void givesUpAtOnceWhenTheKeyIsRefused() {
        ingest.thenStatus(401, "");

        assertThatThrownBy(() -> client.send(batch(1)))
                .isInstanceOf(PushFailure.class)
                .hasMessageContaining("Not now.");
        assertThat(pauses).isEmpty();
    }

    @Test
    void givesUpAfterFiveMinutesOfRefusals() {
        IntStream.range(0, 1000).forEach(time -> ingest.thenStatus(503, "30"));

        assertThatThrownBy(() -> client.send(batch(1)))
                .isInstanceOf(PushFailure.class)
                .hasMessageContaining("5 minutes");
        assertThat(pauses).hasSizeBetween(10, 11);
    }

    private Patience patience() {
        InstantSource clock = () -> now;
        return new Patience(
                clock,
                pause -> {
                    pauses.add(pause);
                    now = now.plus(pause);
                });
    }

    private static Batch batch(int lines) {
        Path file = Path.of("in.ndjson");
        return new Batch(
                IntStream.rangeClosed(1, lines)
                        .mapToObj(
                                n ->
                                        new Batch.Line(
                                                new Place(file, n),
                                                ("{\"n\":" + n + "}").getBytes(UTF_8)))
                        .toList());
    }
}
