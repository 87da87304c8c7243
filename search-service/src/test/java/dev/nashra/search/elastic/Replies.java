package dev.nashra.search.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers for tests. */
public final class Replies {
    private Replies() {}

    /** Makes an answer. */
    public static Reply reply(int status, String body) {
        return new Reply(status, body.getBytes(UTF_8));
    }
}
