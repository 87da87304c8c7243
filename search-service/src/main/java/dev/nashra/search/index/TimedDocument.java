package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/**
 * A document that says when it was sent to the index, which is known only then: an outage may lie
 * between reading an article and sending it.
 */
public final class TimedDocument {
    /** Stands in the tail for the time in ISO 8601. */
    static final String TIME = "@time";

    /** Stands in the tail for the time in milliseconds since 1970. */
    static final String MILLIS = "@millis";

    private final byte[] head;
    private final String tail;

    /**
     * Makes a document.
     *
     * @param head one line of JSON in UTF-8 up to the first place of the time; kept, not copied
     * @param tail the rest, with {@value #TIME} and {@value #MILLIS} for the time, in ASCII
     */
    public TimedDocument(byte[] head, String tail) {
        this.head = head;
        this.tail = tail;
    }

    /** Gives about the length in bytes. */
    int length() {
        return head.length + tail.length();
    }

    byte[] head() {
        return head;
    }

    byte[] tail(Instant sent) {
        return tail.replace(TIME, sent.toString())
                .replace(MILLIS, Long.toString(sent.toEpochMilli()))
                .getBytes(UTF_8);
    }
}
