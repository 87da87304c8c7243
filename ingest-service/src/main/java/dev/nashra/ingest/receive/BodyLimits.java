package dev.nashra.ingest.receive;

import java.time.Duration;

/**
 * How much of a body is read. Sizes in bytes.
 *
 * @param plain longest body as it arrives, if it is not compressed
 * @param compressed longest body as it arrives, if it is
 * @param inflated longest body once inflated
 * @param ratio most bytes that one compressed byte may become, over the body so far
 * @param time a body has to arrive
 */
public record BodyLimits(long plain, long compressed, long inflated, int ratio, Duration time) {
    /** An answer must not wait long for a body that nobody wants any more. */
    private static final Duration REST_TIME = Duration.ofSeconds(5);

    /**
     * Most of an unwanted rest that is read, whatever the limit was: a caller that is still sending
     * when the connection ends never sees the answer.
     */
    private static final long REST_BYTES = 64L * 1024 * 1024;

    /** Gives the limits of a rest that is dropped. */
    public BodyLimits rest() {
        return new BodyLimits(REST_BYTES, REST_BYTES, REST_BYTES, ratio, REST_TIME);
    }
}
