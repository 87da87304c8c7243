package dev.nashra.benchmarks.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

/** The few calls that the benchmark makes itself. */
final class Http {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper mapper = JsonMapper.builder().build();

    JsonNode get(URI uri, String key) throws IOException, InterruptedException {
        return answer(request(uri, key).GET().build());
    }

    JsonNode send(String method, URI uri, String type, String body)
            throws IOException, InterruptedException {
        return answer(
                request(uri, "")
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Streams the lines of an answer; the caller closes it. */
    Stream<String> lines(URI uri, String key) throws IOException, InterruptedException {
        return client.send(request(uri, key).GET().build(), BodyHandlers.ofLines()).body();
    }

    JsonNode read(String json) throws IOException {
        return mapper.readTree(json);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    request.method()
                            + " "
                            + request.uri()
                            + ": "
                            + response.statusCode()
                            + " "
                            + response.body());
        }
        return mapper.readTree(response.body());
    }

    private static HttpRequest.Builder request(URI uri, String key) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2));
        return key.isEmpty() ? builder : builder.header("Authorization", "Bearer " + key);
    }
}
