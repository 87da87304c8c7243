package dev.nashra.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.Rejection;
import dev.nashra.contract.Topics;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoisonTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final String GOOD =
            "{\"id\":\"%s\",\"source\":\"s\",\"uri\":\"1\",\"headline\":\"Storm\",\"received\":\"2026-11-02T12:00:00Z\"}"
                    .formatted(ArticleId.of("s", "1"));

    private static final String ANOTHER =
            GOOD.replace("\"uri\":\"1\"", "\"uri\":\"2\"")
                    .replace(ArticleId.of("s", "1"), ArticleId.of("s", "2"));

    private final AtomicBoolean tripped = new AtomicBoolean();

    static Stream<Arguments> poison() {
        byte[] badUtf8 = GOOD.getBytes(UTF_8);
        badUtf8[GOOD.indexOf("Storm")] = (byte) 0xC3;
        return Stream.of(
                Arguments.of("s", null, "empty_record"),
                Arguments.of("s", new byte[0], "empty_record"),
                Arguments.of("s", "null".getBytes(UTF_8), "empty_record"),
                Arguments.of("s", badUtf8, "invalid_utf8"),
                Arguments.of("s", GOOD.substring(0, 40).getBytes(UTF_8), "malformed_json"),
                Arguments.of("s", "[]".getBytes(UTF_8), "malformed_json"),
                Arguments.of("s", "{\"id\":5}".getBytes(UTF_8), "malformed_json"),
                Arguments.of("s", "[".repeat(10_000).getBytes(UTF_8), "malformed_json"),
                Arguments.of("other", GOOD.getBytes(UTF_8), "key_mismatch"),
                Arguments.of(null, GOOD.getBytes(UTF_8), "key_mismatch"),
                Arguments.of(
                        "s",
                        GOOD.replace("\"uri\":\"1\"", "\"uri\":\"2\"").getBytes(UTF_8),
                        "id_mismatch"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void unusableRecordGoesAsideAsItCame(String key, byte[] value, String reason) {
        byte[] keyBytes = key == null ? null : key.getBytes(UTF_8);
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.pushBytes("s".getBytes(UTF_8), GOOD.getBytes(UTF_8), NOON);

            fixture.pushBytes(keyBytes, value, NOON);

            TestRecord<byte[], byte[]> refused = fixture.refused().getFirst();
            assertThat(refused.key()).isEqualTo(keyBytes);
            assertThat(refused.value()).isEqualTo(value);
            assertThat(header(refused, Rejection.REASON)).isEqualTo(reason);
            assertThat(header(refused, Rejection.OFFSET)).isEqualTo("1");
            assertThat(header(refused, Rejection.STAGE)).isEqualTo("enrich");
            assertThat(header(refused, Rejection.DETAIL)).doesNotContain("Storm");
            assertThat(fixture.emitted()).hasSize(1);
        }
    }

    /** Kafka measures after compression: what it took may be more than it takes from us. */
    @Test
    void ofWhatIsTooLargeTheBeginningGoesAside() {
        byte[] large = new byte[Topics.MAX_RECORD_BYTES + 1];
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.pushBytes("s".getBytes(UTF_8), large, NOON);

            TestRecord<byte[], byte[]> refused = fixture.refused().getFirst();
            assertThat(refused.value()).hasSize(Topics.MAX_RECORD_BYTES);
            assertThat(header(refused, Rejection.REASON)).isEqualTo("record_too_large");
            assertThat(header(refused, Rejection.DETAIL)).contains(Integer.toString(large.length));
        }
    }

    @Test
    void goodRecordAfterPoisonIsEmitted() {
        try (TopologyFixture fixture = new TopologyFixture()) {
            fixture.pushBytes("s".getBytes(UTF_8), "{".getBytes(UTF_8), NOON);
            fixture.pushBytes("s".getBytes(UTF_8), GOOD.getBytes(UTF_8), NOON);

            assertThat(fixture.emitted()).hasSize(1);
            assertThat(fixture.refused()).hasSize(1);
        }
    }

    @Test
    void recordThatTripsABugGoesAsideAndTheRestGoesOn() {
        Tally bug =
                (stage, outcome) -> {
                    if (outcome.equals("new") && !tripped.getAndSet(true)) {
                        throw new IllegalStateException("planted");
                    }
                };
        try (TopologyFixture fixture = new TopologyFixture(bug)) {
            fixture.pushBytes("s".getBytes(UTF_8), GOOD.getBytes(UTF_8), NOON);
            fixture.pushBytes("s".getBytes(UTF_8), ANOTHER.getBytes(UTF_8), NOON);

            TestRecord<byte[], byte[]> refused = fixture.refused().getFirst();
            assertThat(refused.value()).isEqualTo(GOOD.getBytes(UTF_8));
            assertThat(header(refused, Rejection.REASON)).isEqualTo("internal_error");
            assertThat(fixture.emitted()).hasSize(1);
        }
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
