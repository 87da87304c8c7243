package dev.nashra.local.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.contract.KafkaAccess;
import dev.nashra.contract.Rejection;
import dev.nashra.contract.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReinjectionTest {
    private static final byte[] BROKEN = {'{', (byte) 0xC3, '"', 0};

    @ParameterizedTest
    @ValueSource(strings = {"{\"headline\": \"عاصفة\"}", "{", "two\nlines\tand \u0000"})
    void textGoesThroughAFileAsItIs(String value) {
        RejectedRecord record = record(Topics.RAW, value.getBytes(UTF_8));

        String line = RejectedLine.of(record);

        assertThat(line).doesNotContain("\n", "base64");
        assertThat(again(line).value()).isEqualTo(value.getBytes(UTF_8));
    }

    @Test
    void whatIsNoTextGoesThroughAFileToo() {
        String line = RejectedLine.of(record(Topics.RAW, BROKEN));

        assertThat(line).contains("value_base64");
        assertThat(again(line).value()).isEqualTo(BROKEN);
    }

    @Test
    void goesWhereItStoodWithTheEnvelopeItHad() {
        ProducerRecord<byte[], byte[]> again =
                again(RejectedLine.of(record(Topics.ENRICHED, "{}".getBytes(UTF_8))));

        assertThat(again.topic()).isEqualTo(Topics.ENRICHED);
        assertThat(again.key()).isEqualTo("wire".getBytes(UTF_8));
        assertThat(again.timestamp()).isEqualTo(1_700_000_000_000L);
        assertThat(again.headers().toArray())
                .singleElement()
                .satisfies(header -> assertThat(header.key()).isEqualTo("ce_subject"));
    }

    @Test
    void aRepairedValueMayBeAnObject() {
        String line = "{\"topic\":\"%s\",\"at\":\"2026-11-02T08:00:00Z\",\"value\":{\"id\":1}}";

        assertThat(again(line.formatted(Topics.RAW)).value())
                .isEqualTo("{\"id\":1}".getBytes(UTF_8));
    }

    @Test
    void ofAFileThatCannotBeSentWhollyNothingIs() {
        String good = RejectedLine.of(record(Topics.RAW, "{}".getBytes(UTF_8)));

        refuses(List.of(good, "", "{"), "line 3: it is not JSON");
        refuses(
                List.of(good, RejectedLine.of(record(Topics.RAW, null))),
                "line 2: it has no value");
        refuses(
                List.of(RejectedLine.of(record(Topics.RULES, "{}".getBytes(UTF_8)))),
                "line 1: topic must be one of");
        refuses(
                List.of(RejectedLine.of(record(Topics.RAW, new byte[Topics.MAX_RECORD_BYTES]))),
                "its end is missing");
        refuses(List.of(good.replace("2023-", "soon-")), "line 1: at is no time");
        refuses(
                List.of(RejectedLine.of(record(Topics.RAW, BROKEN)).replace("e8M", "?")),
                "value_base64 is not base64");
    }

    @Test
    void nothingCountsAsSentThatMayBeLost() {
        assertThat(Reinjection.settings(KafkaAccess.open("localhost:9092")))
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    }

    private static void refuses(List<String> lines, String why) {
        assertThatThrownBy(() -> Reinjection.read(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static ProducerRecord<byte[], byte[]> again(String line) {
        return Reinjection.read(List.of(line)).getFirst().again();
    }

    private static RejectedRecord record(String topic, byte @Nullable [] value) {
        return new RejectedRecord(
                new Rejection("enrich", "malformed_json", "see byte 1", topic, 3, 7),
                Instant.ofEpochMilli(1_700_000_000_000L),
                "wire".getBytes(UTF_8),
                value,
                Map.of("ce_subject", "0".repeat(32)));
    }
}
