package dev.nashra.local.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rejected record as a line of JSON, to be repaired in any editor: {@code {reason, detail, stage,
 * topic, partition, offset, at, key, value, headers}}. What is not UTF-8 is {@code key_base64} or
 * {@code value_base64} instead; without a value there is neither.
 */
final class RejectedLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RejectedLine() {}

    /** Writes a record. */
    static String of(RejectedRecord record) {
        Rejection why = record.why();
        ObjectNode line =
                JSON.createObjectNode()
                        .put("reason", why.reason())
                        .put("detail", why.detail())
                        .put("stage", why.stage())
                        .put("topic", why.topic())
                        .put("partition", why.partition())
                        .put("offset", why.offset())
                        .put("at", record.at().toString());
        put(line, "key", record.key());
        put(line, "value", record.value());
        ObjectNode headers = line.putObject("headers");
        record.headers().forEach(headers::put);
        return line.toString();
    }

    private static void put(ObjectNode line, String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            return;
        }
        try {
            line.put(name, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            line.put(name + "_base64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none, with a sentence that says what is wrong
     */
    static RejectedRecord read(String text) {
        JsonNode line;
        try {
            line = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            line.path("headers")
                    .properties()
                    .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
            return new RejectedRecord(
                    new Rejection(
                            line.path("stage").asText(),
                            line.path("reason").asText(),
                            line.path("detail").asText(),
                            line.path("topic").asText(),
                            line.path("partition").asInt(-1),
                            line.path("offset").asLong(-1)),
                    Instant.parse(line.path("at").asText()),
                    bytes(line, "key"),
                    bytes(line, "value"),
                    headers);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("at is no time of ISO 8601", e);
        }
    }

    private static byte @Nullable [] bytes(JsonNode line, String name) {
        JsonNode encoded = line.path(name + "_base64");
        if (encoded.isTextual()) {
            try {
                return Base64.getDecoder().decode(encoded.asText());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + "_base64 is not base64", e);
            }
        }
        JsonNode plain = line.path(name);
        if (plain.isObject()) {
            // Whoever repairs it may leave the quotation marks away.
            return plain.toString().getBytes(UTF_8);
        }
        return plain.isTextual() ? plain.asText().getBytes(UTF_8) : null;
    }
}
