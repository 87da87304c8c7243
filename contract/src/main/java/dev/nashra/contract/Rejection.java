package dev.nashra.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a record stands on {@link Topics#REJECTED}. The record's key and value there are the original
 * bytes, so that it can be sent again after repair; this travels in its headers, in UTF-8. Of a
 * value that is longer than is read only the beginning is there.
 *
 * @param stage who refused: {@code enrich} or {@code search}
 * @param reason stable word in snake case, such as {@code malformed_json}
 * @param detail one sentence for a person, without article text
 * @param topic where the original stood
 * @param partition where the original stood
 * @param offset where the original stood
 */
public record Rejection(
        String stage, String reason, String detail, String topic, int partition, long offset) {
    /** Header with {@link #stage()}. */
    public static final String STAGE = "nashra_stage";

    /** Header with {@link #reason()}. */
    public static final String REASON = "nashra_reason";

    /** Header with {@link #detail()}. */
    public static final String DETAIL = "nashra_detail";

    /** Header with {@link #topic()}. */
    public static final String TOPIC = "nashra_topic";

    /** Header with {@link #partition()}, in decimal. */
    public static final String PARTITION = "nashra_partition";

    /** Header with {@link #offset()}, in decimal. */
    public static final String OFFSET = "nashra_offset";

    /** Checks that every part is there. */
    public Rejection {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(topic, "topic");
    }

    /**
     * Gives as much of a value as can be put aside: what was compressed well by others may be too
     * large for a record of ours.
     */
    public static byte @Nullable [] kept(byte @Nullable [] value) {
        return value == null || value.length <= Topics.MAX_RECORD_BYTES
                ? value
                : Arrays.copyOf(value, Topics.MAX_RECORD_BYTES);
    }

    /** Gives the headers to send, in a fixed order. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(STAGE, stage);
        headers.put(REASON, reason);
        headers.put(DETAIL, detail);
        headers.put(TOPIC, topic);
        headers.put(PARTITION, Integer.toString(partition));
        headers.put(OFFSET, Long.toString(offset));
        return headers;
    }
}
