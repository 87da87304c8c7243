package dev.nashra.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way that a call can be refused, over HTTP. */
@QuarkusTest
class EdgeIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PROBE = "/api/v1/probe";

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest(name = "{0} {1} with {2} {3}: {4} {5}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            GET,    /api/v1/probe,           -,                    -,  401, auth_required
            GET,    /api/v1/probe,           Bearer,               -,  401, invalid_key
            GET,    /api/v1/probe,           Bearer ,              -,  401, invalid_key
            GET,    /api/v1/probe,           Bearer no-such-key,   -,  401, invalid_key
            GET,    /api/v1/probe,           Bearer a b,           -,  401, invalid_key
            GET,    /api/v1/probe,           Basic YTpi,           -,  401, invalid_key
            GET,    /api/v1/probe,           search-key,           -,  401, invalid_key
            POST,   /api/v1/probe,           Basic YTppbmdlc3Qta2V5, {}, 401, invalid_key
            GET,    /api/v1/probe,           Basic YTppbmdlc3Qta2V5, -, 403, forbidden_scope
            GET,    /api/v1/probe,           Bearer ingest-key,    -,  403, forbidden_scope
            GET,    /api/v1/probe/unscoped,  Bearer admin-key,     -,  403, forbidden_scope
            GET,    /api/v1/probe/unscoped,  -,                    -,  403, forbidden_scope
            GET,    /api/v1/nothing,         Bearer search-key,    -,  404, not_found
            GET,    /nothing,                -,                    -,  404, not_found
            DELETE, /api/v1/probe,           Bearer search-key,    -,  405, method_not_allowed
            POST,   /api/v1/probe,           Bearer ingest-key,    {,  400, malformed_json
            POST,   /api/v1/probe,           Bearer ingest-key,    [], 400, invalid_body
            POST,   /api/v1/probe,           Bearer ingest-key,    '{"pages": [1, "x"]}', 400, invalid_body
            GET,    /api/v1/probe/busy,      Bearer search-key,    -,  503, busy
            GET,    /api/v1/probe/bug,       Bearer search-key,    -,  500, internal
            """)
    void everyRefusalIsAProblem(
            String method, String path, String authorization, String body, int status, String code)
            throws Exception {
        HttpResponse<String> answer = call(method, path, authorization, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("code").textValue()).isEqualTo(code);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("type").textValue()).isEqualTo("about:blank");
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertThat(problem.path("detail").textValue()).isNotBlank();
        assertThat(problem.path("instance").textValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("secret of the house");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void keyWithTheScopeIsLetInAndNamed() throws Exception {
        HttpResponse<String> answer = call("GET", PROBE, "bearer search-key", null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"key_name\":\"reader\",\"written_at\":\"1970-01-01T00:00:00Z\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void adminKeyHasEveryScope() throws Exception {
        assertThat(call("GET", PROBE, "Bearer admin-key", null).statusCode()).isEqualTo(200);
        assertThat(call("POST", PROBE, "Bearer admin-key", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void keyThatCallsTooOftenIsToldSo() throws Exception {
        HttpResponse<String> first = call("GET", PROBE, "Bearer limited-key", null);
        HttpResponse<String> last = first;
        for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
            last = call("GET", PROBE, "Bearer limited-key", null);
        }

        assertThat(first.headers().firstValue("RateLimit-Policy"))
                .contains("\"burst\";q=1;w=1, \"day\";q=5;w=86400");
        assertThat(first.headers().firstValue("RateLimit").orElse(""))
                .matches("\"burst\";r=0;t=1, \"day\";r=5;t=\\d+");
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("\"too_many_requests\"");
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(last.headers().firstValue("RateLimit")).isPresent();
    }

    @Test
    void keyWithoutLimitsHearsOfNone() throws Exception {
        HttpResponse<String> answer = call("GET", PROBE, "Bearer search-key", null);

        assertThat(answer.headers().firstValue("RateLimit-Policy")).isEmpty();
        assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
    }

    @Test
    void resourceThatChecksSignaturesIsReachedWithoutAKey() throws Exception {
        assertThat(call("GET", PROBE + "/signed", null, null).statusCode()).isEqualTo(200);
    }

    @Test
    void passwordLetsInWhoReads() throws Exception {
        String search = "Basic " + Base64.getEncoder().encodeToString("any:search-key".getBytes());
        HttpResponse<String> answer = call("GET", PROBE, search, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"reader\"");
        assertThat(call("GET", PROBE, "Basic YTpi", null).statusCode()).isEqualTo(401);
    }

    @Test
    void unauthorizedSaysHow() throws Exception {
        String basic = ", Basic realm=\"nashra\", charset=\"UTF-8\"";
        assertThat(call("GET", PROBE, null, null).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"nashra\"" + basic);
        assertThat(call("POST", PROBE, null, "{}").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"nashra\"");
        assertThat(call("GET", PROBE, "Bearer x", null).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"nashra\", error=\"invalid_token\"" + basic);
        assertThat(
                        call("GET", PROBE, "Bearer ingest-key", null)
                                .headers()
                                .firstValue("WWW-Authenticate"))
                .contains(
                        "Bearer realm=\"nashra\", error=\"insufficient_scope\", scope=\"search\"");
    }

    @Test
    void methodNotAllowedSaysWhichIs() throws Exception {
        HttpResponse<String> answer = call("DELETE", PROBE, "Bearer search-key", null);

        assertThat(answer.headers().firstValue("Allow").orElse(""))
                .contains("GET")
                .contains("POST");
    }

    @Test
    void busySaysWhenToComeBack() throws Exception {
        assertThat(retryAfter(PROBE + "/busy")).contains("2");
        assertThat(retryAfter(PROBE + "/busy-framework")).contains("1");
    }

    @Test
    void acceptThatNothingMeetsIsNotAcceptable() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(PROBE))
                        .header("Authorization", "Bearer search-key")
                        .header("Accept", "image/png")
                        .build();

        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("\"not_acceptable\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "/json/", "json", ";", "application/json; a"})
    void typeThatIsNotReadIsUnsupported(String type) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(PROBE))
                        .header("Authorization", "Bearer ingest-key")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("a,b"))
                        .build();

        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 415);
        assertThat(answer.body()).contains("\"code\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "/json/", "json", ";", "application/json;q=x"})
    void acceptThatCannotBeReadIsNoFailure(String accept) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(PROBE))
                        .header("Authorization", "Bearer search-key")
                        .header("Accept", accept)
                        .build();

        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({"Bearer ingest-key, 413, body_too_large", "Bearer x, 413, body_too_large"})
    void longBodyIsRefusedByItsLength(String authorization, int status, String code)
            throws Exception {
        HttpResponse<String> answer =
                call("POST", PROBE + "/stream", authorization, "x".repeat(3_000_000));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    @Test
    void longBodyWithoutLengthIsRefusedAsItComes() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve(PROBE + "/stream"))
                        .header("Authorization", "Bearer ingest-key")
                        .POST(
                                BodyPublishers.ofByteArrays(
                                        Collections.nCopies(3000, new byte[1000])))
                        .build();

        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"body_too_large\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/probe?q=%s HTTP/1.1, 414",
        "GET /%s HTTP/1.1, 414",
        "GET / HTTP/1.1\\r\\nX-Long: %s, 431",
        "GET /api/v1/%%zz?%.0s HTTP/1.1, 400",
        "NONSENSE%.0s, 400"
    })
    void unreadableHeadIsRefused(String head, int status) throws IOException {
        String sent = head.formatted("x".repeat(20_000)).translateEscapes() + "\r\nHost: a\r\n\r\n";

        String answer = raw(sent);

        assertThat(answer).matches("(?s)HTTP/1.[01] " + status + " .*");
    }

    @Test
    void pagesAreServedWithTheirOwnPolicy() throws Exception {
        HttpResponse<String> page = call("GET", "/page.html", null, null);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'");
    }

    @Test
    void changesForEverybodyAreWrittenDown() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        CountDownLatch three = new CountDownLatch(3);
        Handler keeper =
                new Handler() {
                    @Override
                    public void publish(LogRecord entry) {
                        lines.add(entry.getMessage());
                        three.countDown();
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger log = Logger.getLogger("nashra.audit");
        log.addHandler(keeper);
        try {
            call("PUT", PROBE + "/rule?a=b", "Bearer admin-key", "{}");
            call("PUT", PROBE + "/rule", "Bearer search-key", "{}");
            call("PUT", PROBE + "/rule", "Bearer no-such-key", "{}");
            call("GET", PROBE, "Bearer admin-key", null);
            assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            log.removeHandler(keeper);
        }

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .matches(
                        "\\{\"key\":\"admin\",\"scope\":\"rules\",\"method\":\"PUT\","
                                + "\"path\":\"/api/v1/probe/rule\",\"status\":200,"
                                + "\"took_ms\":\\d+,\"from\":\"127.0.0.1\"}");
        assertThat(lines.get(1)).contains("\"key\":\"reader\"", "\"status\":403");
        assertThat(lines.get(2)).doesNotContain("\"key\"").contains("\"status\":401");
        assertThat(lines).noneMatch(line -> line.contains("no-such-key"));
    }

    private Optional<String> retryAfter(String path) throws Exception {
        return call("GET", path, "Bearer search-key", null).headers().firstValue("Retry-After");
    }

    private HttpResponse<String> call(String method, String path, String authorization, String body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root.toString().replaceAll("/$", "") + path))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String sent) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(sent.getBytes(ISO_8859_1));
            out.flush();
            socket.setSoTimeout(10_000);
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))
                    .readLine();
        }
    }
}
