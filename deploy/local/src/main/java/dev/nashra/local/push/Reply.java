package dev.nashra.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;

/**
 * What came back for a request.
 *
 * @param status of HTTP; 0 if nothing came back
 * @param body as JSON; missing if it is none
 * @param retryAfter how long the answer asks to wait; zero if it does not
 * @param problem in words; empty if there is none
 */
record Reply(int status, JsonNode body, Duration retryAfter, String problem) {

    static Reply of(HttpResponse<byte[]> response, JsonMapper mapper) {
        JsonNode body = parse(response.body(), mapper);
        int status = response.statusCode();
        return new Reply(status, body, retryAfter(response), describe(body, status));
    }

    static Reply none(IOException cause) {
        String why = Objects.requireNonNullElse(cause.getMessage(), "");
        return new Reply(
                0,
                MissingNode.getInstance(),
                Duration.ZERO,
                (cause.getClass().getSimpleName() + " " + why).strip());
    }

    /** Tells whether the same request may well be answered otherwise later. */
    static boolean mayPass(int status) {
        return status == 0 || status == 408 || status == 429 || status >= 500;
    }

    /** Puts a problem of RFC 9457 in one line: its code, what is wrong, and with which part. */
    static String describe(JsonNode problem, int status) {
        StringBuilder text = new StringBuilder();
        text.append(problem.path("code").asText("status " + status));
        String detail = problem.path("detail").asText("");
        if (!detail.isEmpty()) {
            text.append(": ").append(detail);
        }
        for (JsonNode error : problem.path("errors")) {
            String part = error.path("detail").asText("");
            if (!detail.contains(part)) {
                text.append(' ').append(part);
            }
        }
        return text.toString().strip();
    }

    private static JsonNode parse(byte[] body, JsonMapper mapper) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("0");
        return seconds.matches("\\d{1,4}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }
}
