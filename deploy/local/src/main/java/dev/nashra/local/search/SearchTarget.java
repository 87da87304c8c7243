package dev.nashra.local.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.WireFormat;
import dev.nashra.local.UsageError;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A search service to ask.
 *
 * @param search its base URL
 * @param key with scope search
 */
public record SearchTarget(URI search, String key) {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper MAPPER = WireFormat.mapper();

    /**
     * Asks for a page.
     *
     * @param parameters by name, as the API has them
     * @return the body as it came
     * @throws UsageError if the service says that something about the search is wrong
     * @throws SearchFailure if it does not answer, or not with a page
     */
    public byte[] page(List<Map.Entry<String, String>> parameters)
            throws SearchFailure, InterruptedException {
        HttpResponse<byte[]> response = response(parameters);
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 400 -> throw new UsageError(problem(response));
            default ->
                    throw new SearchFailure(
                            "search at " + search + " refuses: " + problem(response));
        };
    }

    /**
     * Reads a page.
     *
     * @throws SearchFailure if it is none
     */
    public static JsonNode read(byte[] page) throws SearchFailure {
        try {
            return MAPPER.readTree(page);
        } catch (IOException e) {
            throw new SearchFailure("what answered is no search service");
        }
    }

    private HttpResponse<byte[]> response(List<Map.Entry<String, String>> parameters)
            throws SearchFailure, InterruptedException {
        String query =
                parameters.stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
        HttpRequest request =
                HttpRequest.newBuilder(search.resolve("/api/v1/articles" + query))
                        .header("Authorization", "Bearer " + key)
                        .timeout(TIMEOUT)
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .build()) {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new SearchFailure("nothing answers at " + search + "; start it with ./nashra up");
        }
    }

    private static String problem(HttpResponse<byte[]> response) {
        try {
            String detail = MAPPER.readTree(response.body()).path("detail").asText();
            if (!detail.isEmpty()) {
                return DisplayText.line(detail);
            }
        } catch (IOException e) {
            return "HTTP " + response.statusCode();
        }
        return "HTTP " + response.statusCode();
    }
}
