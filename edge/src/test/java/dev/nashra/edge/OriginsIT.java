package dev.nashra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages of other origins may call, as a browser asks (CORS). */
@QuarkusTest
class OriginsIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PROBE = "/api/v1/probe";

    @TestHTTPResource("/")
    URI root;

    @Test
    void pageOfANamedOriginMayCall() throws Exception {
        HttpResponse<String> answer = from("https://desk.example", "GET", "Bearer search-key");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://desk.example");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Link", "RateLimit", "Retry-After");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void pageOfANamedOriginSeesWhyItIsRefused() throws Exception {
        HttpResponse<String> answer = from("https://desk.example", "GET", "Bearer no");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://desk.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://desk.example.evil.example"})
    void pageOfAnyOtherOriginIsToldNothing(String origin) throws Exception {
        HttpResponse<String> answer = from(origin, "GET", "Bearer search-key");
        HttpResponse<String> preflight = from(origin, "OPTIONS", null);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        assertThat(preflight.statusCode()).isNotEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void browserMayAskBeforehandWithoutAKey() throws Exception {
        HttpResponse<String> answer = from("https://desk.example", "OPTIONS", null);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://desk.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("GET", "POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization", "If-None-Match", "Last-Event-ID");
    }

    private HttpResponse<String> from(String origin, String method, String authorization)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(PROBE))
                        .method(method, BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "GET");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
