package dev.nashra.ingest.repeat;

import java.util.Map;

/**
 * What a call was answered, to be said again. Does not keep the array to itself.
 *
 * @param status HTTP status
 * @param mediaType of the body
 * @param headers that belong to this answer, such as {@code Location}
 * @param body as written
 * @param bodySha256 of the call's body as it arrived, in hex
 */
public record FirstAnswer(
        int status,
        String mediaType,
        Map<String, String> headers,
        @SuppressWarnings("ArrayRecordComponent") byte[] body,
        String bodySha256) {
    /** About what the rest takes: strings, map, entry. */
    private static final int OVERHEAD = 1024;

    /** Makes the headers unmodifiable. */
    public FirstAnswer {
        headers = Map.copyOf(headers);
    }

    /** About how many bytes of the heap it takes, a little too many rather than too few. */
    long weight() {
        return OVERHEAD + body.length;
    }
}
