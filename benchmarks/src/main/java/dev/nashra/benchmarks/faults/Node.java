package dev.nashra.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Elasticsearch as the bench itself calls it, past the service and its client. */
final class Node {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Longer than any freeze, so that what is under way then comes to its end. */
    private static final Duration BOUND = Duration.ofMinutes(10);

    private final URI url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Node(URI url) {
        this.url = url;
    }

    /** Hands a request on and gives the answer, whatever its status. */
    HttpReply forward(HttpMessage message) throws IOException {
        HttpResponse<byte[]> response =
                send(
                        message.method(),
                        message.target(),
                        message.headers().getOrDefault("content-type", "application/json"),
                        message.body());
        return HttpReply.of(response.statusCode(), response.body());
    }

    /**
     * Calls and reads the answer.
     *
     * @param body JSON; empty for none
     * @throws IOException if there is no answer, or one that is no success
     */
    JsonNode call(String method, String target, String body) throws IOException {
        HttpResponse<byte[]> response =
                send(method, target, "application/json", body.getBytes(UTF_8));
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + target + ": " + answer);
        }
        return answer;
    }

    private HttpResponse<byte[]> send(String method, String target, String type, byte[] body)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve(target))
                        .timeout(BOUND)
                        .method(
                                method,
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", type);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
