package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Calls with the admin key. */
final class Api {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Api() {}

    static JsonNode get(String pathAndQuery) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(request(RunningStack.search("/api/v1" + pathAndQuery)).GET());
        assertThat(response.statusCode()).as(pathAndQuery + ": " + response.body()).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }

    /** Pushes one article and gives its id. */
    static String push(JsonNode article) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(
                        request(RunningStack.ingest("/api/v1/articles"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(article.toString())));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return MAPPER.readTree(response.body()).get("id").asText();
    }

    /** Withdraws an article. */
    static void withdraw(String id) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(request(RunningStack.ingest("/api/v1/articles/" + id)).DELETE());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    }

    /** Gives the status that an article's page has. */
    static int status(String id) throws IOException, InterruptedException {
        return send(request(RunningStack.search("/api/v1/articles/" + id)).GET()).statusCode();
    }

    /** Gives every line of an export. */
    static List<String> export(String query) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(request(RunningStack.search("/api/v1/articles/_export" + query)).GET());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().lines().toList();
    }

    static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + RunningStack.KEY);
    }

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
