package dev.nashra.edge.problem;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The phrases of RFC 9110 for statuses, which {@code about:blank} problems are titled by. */
final class Phrases {
    private Phrases() {}

    static String of(int status) {
        return switch (status) {
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 422 -> "Unprocessable Content";
            default -> HttpResponseStatus.valueOf(status).reasonPhrase();
        };
    }
}
