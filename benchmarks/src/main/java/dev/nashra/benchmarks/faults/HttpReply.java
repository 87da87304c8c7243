package dev.nashra.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An answer, or what comes in place of one.
 *
 * @param end how the connection goes on
 * @param status of HTTP
 * @param body JSON
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpReply(End end, int status, byte[] body) {
    /** What becomes of the connection. */
    enum End {
        /** All of the answer is sent, and the next request awaited. */
        KEPT,
        /** Half of the body is sent, then the connection closed. */
        HALF,
        /** Nothing is sent, and the connection closed. */
        CLOSED,
        /** Nothing is sent, and the connection reset. */
        RESET
    }

    /** Makes a whole answer. */
    static HttpReply of(int status, byte[] body) {
        return new HttpReply(End.KEPT, status, body);
    }

    /** Makes a whole answer. */
    static HttpReply of(int status, String body) {
        return of(status, body.getBytes(UTF_8));
    }

    /** Makes no answer. */
    static HttpReply none(End end) {
        return new HttpReply(end, 0, new byte[0]);
    }

    /** Gives the same with another end. */
    HttpReply ending(End other) {
        return new HttpReply(other, status, body);
    }
}
