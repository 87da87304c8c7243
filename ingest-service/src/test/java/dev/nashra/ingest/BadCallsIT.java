package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.local.backends.Backends;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad call gets its own problem, and never a 5xx. */
class BadCallsIT {
    private static final String ARTICLES = "/api/v1/articles";
    private static final String BULK = "/api/v1/articles/_bulk";
    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MEBIBYTE = 1024 * 1024;

    private static IngestProcess ingest;

    @BeforeAll
    static void start() {
        ingest =
                IngestProcess.start(
                        Backends.kafka(),
                        Map.of(
                                "NASHRA_INGEST_SUPERDESK__CITY__SECRET",
                                "city-secret",
                                "NASHRA_INGEST_SUPERDESK__CITY__SOURCE",
                                "city-news"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> ingest.get("/q/health/ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {                                               | 400 | malformed_json  |
            ``                                              | 400 | malformed_json  |
            {"uri":"1"} {"uri":"2"}                         | 400 | malformed_json  |
            {'uri':'1'}                                     | 400 | malformed_json  |
            {"uri":NaN}                                     | 400 | malformed_json  |
            []                                              | 400 | not_an_object   |
            "text"                                          | 400 | not_an_object   |
            null                                            | 400 | not_an_object   |
            {"uri":"1","uri":"2"}                           | 400 | duplicate_key   |
            {"a":{"b":1,"b":2}}                             | 400 | duplicate_key   |
            {"source":"a","headline":"x"}                   | 400 | invalid_article | /uri
            {"uri":"","source":"a","headline":"x"}          | 400 | invalid_article | /uri
            {"uri":null,"source":"a","headline":"x"}        | 400 | invalid_article | /uri
            {"uri":7,"source":"a","headline":"x"}           | 400 | invalid_article | /uri
            {"uri":"a\\nb","source":"a","headline":"x"}     | 400 | invalid_article | /uri
            {"uri":"1","headline":"x"}                      | 400 | invalid_article | /source
            {"uri":"1","source":"Ünion","headline":"x"}     | 400 | invalid_article | /source
            {"uri":"1","source":"a"}                        | 400 | invalid_article | ``
            {"uri":"1","source":"a","headline":"  "}        | 400 | invalid_article | ``
            {"uri":"1","source":"a","body_html":"<p> </p>"} | 400 | invalid_article | ``
            {"uri":"1","source":"a","body_text":5}          | 400 | invalid_article | /body_text
            {"uri":"1","source":"a","headline":"a\\u0000"}  | 400 | invalid_article | /headline
            {"uri":"1","source":"a","headline":"\\ud83d"}   | 400 | invalid_article | /headline
            {"uri":"1","source":"a","headline":"x","url":"ftp://a"}            | 400 | invalid_article | /url
            {"uri":"1","source":"a","headline":"x","language":"arabic (eg)"}   | 400 | invalid_article | /language
            {"uri":"1","source":"a","headline":"x","versioncreated":1762000000}| 400 | invalid_article | /versioncreated
            {"uri":"1","source":"a","headline":"x","firstcreated":"yesterday"} | 400 | invalid_article | /firstcreated
            {"uri":"1","source":"a","headline":"x","pubstatus":"gone"}         | 400 | invalid_article | /pubstatus
            {"uri":"1","source":"a","headline":"x","subject":{"name":"b"}}     | 400 | invalid_article | /subject
            {"uri":"1","source":"a","headline":"x","place":[{"name":"b"},3]}   | 400 | invalid_article | /place/1
            {"uri":"1","source":"a","headline":"x","person":[{"name":[]}]}     | 400 | invalid_article | /person/0/name
            """)
    void badArticleIsRefusedByName(String body, int status, String code, String pointer)
            throws IOException {
        HttpResponse<String> answer = ingest.post(ARTICLES, "application/json", body);

        JsonNode problem = requireProblem(answer, status, code);
        if (pointer != null) {
            assertThat(problem.at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        }
        HttpResponse<String> line = ingest.post(BULK, NDJSON, body.replace("\n", " ") + "\n{}");
        if (!body.isEmpty()) {
            assertThat(line.statusCode()).isEqualTo(200);
            assertThat(MAPPER.readTree(line.body()).at("/items/0/problem/code").textValue())
                    .isEqualTo(code);
        }
    }

    @Test
    void idToWithdrawIsChecked() throws IOException {
        HttpResponse<String> answer =
                ingest.send(
                        ingest.request(ARTICLES + "/7", "application/json", BodyPublishers.noBody())
                                .DELETE());

        requireProblem(answer, 400, "invalid_id");
    }

    @Test
    void everyFaultIsNamedAtOnce() throws IOException {
        HttpResponse<String> answer =
                ingest.post(
                        ARTICLES,
                        "application/json",
                        "{\"headline\":4,\"language\":\"?\",\"pubstatus\":\"?\"}");

        JsonNode problem = requireProblem(answer, 400, "invalid_article");
        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/headline", "/source", "/uri", "/language", "/pubstatus");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "/api/v1/articles,       application/x-www-form-urlencoded, -,       415, unsupported_media_type",
                "/api/v1/articles,       text/html,                         -,       415, unsupported_media_type",
                "/api/v1/articles,       /json/,                            -,       415, unsupported_media_type",
                "/api/v1/articles,       application/json;charset=latin1,   -,       415, unsupported_media_type",
                "/api/v1/articles/_bulk, application/json,                  -,       415, unsupported_media_type",
                "/api/v1/articles,       application/json,                  br,      415, unsupported_encoding",
                "/api/v1/articles/_bulk, application/x-ndjson,              zstd,    415, unsupported_encoding",
                "/api/v1/articles/_bulk, application/x-ndjson,              deflate, 415, unsupported_encoding",
                "/api/v1/articles/_bulk, application/x-ndjson,              'gzip, gzip', 415, unsupported_encoding",
                "/api/v1/articles/_bulk, application/x-ndjson,              gzip,    400, malformed_gzip",
                "/api/v1/articles/_bulk, application/x-ndjson,              -,       200, -"
            })
    void bodyOfAnotherKindIsRefused(
            String path, String type, String encoding, int status, String code) throws IOException {
        var request = ingest.request(path, type, BodyPublishers.ofString("{\"uri\":\"1\"}"));
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }

        HttpResponse<String> answer = ingest.send(request);

        if (code != null) {
            requireProblem(answer, status, code);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "a b", "a;b", "\"a\"; b=1", "\"a"})
    void idempotencyKeyThatIsNoneIsRefusedByName(String key) throws IOException {
        HttpResponse<String> answer =
                ingest.send(
                        ingest.request(ARTICLES, "application/json", BodyPublishers.ofString("{}"))
                                .header("Idempotency-Key", key));

        JsonNode problem = requireProblem(answer, 400, "invalid_idempotency_key");
        assertThat(problem.at("/errors/0/header").textValue()).isEqualTo("Idempotency-Key");
    }

    @ParameterizedTest(name = "{0} signed with {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            textBlock =
                    """
            {"guid":"1","type":"text","headline":"x"}               | -           | 401 | signature_required | x-superdesk-signature
            {"guid":"1","type":"text","headline":"x"}               | other       | 403 | invalid_signature  | x-superdesk-signature
            {                                                       | city-secret | 400 | malformed_json     | -
            []                                                      | city-secret | 400 | not_an_object      | -
            {"type":"text","headline":"x"}                          | city-secret | 400 | invalid_article    | /guid
            {"guid":7,"type":"text","headline":"x"}                 | city-secret | 400 | invalid_article    | /guid
            {"guid":"1","headline":"x"}                             | city-secret | 400 | invalid_article    | /type
            {"guid":"1","type":"poll"}                              | city-secret | 400 | invalid_article    | /type
            {"guid":"1","type":"text","headline":1}                 | city-secret | 400 | invalid_article    | /headline
            {"guid":"1","type":"text","headline":"x","evolvedfrom":[4]} | city-secret | 400 | invalid_article | /evolvedfrom/0
            """)
    void badPushOfSuperdeskIsRefusedByName(
            String item, String secret, int status, String code, String part) throws IOException {
        var request =
                HttpRequest.newBuilder(ingest.url().resolve("/api/v1/push"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(item));
        if (secret != null) {
            request.header("x-superdesk-signature", Keys.sign(secret, item));
        }

        JsonNode problem = requireProblem(ingest.send(request), status, code);

        if (part != null) {
            String at = part.startsWith("/") ? "/errors/0/pointer" : "/errors/0/header";
            assertThat(problem.at(at).textValue()).isEqualTo(part);
        }
    }

    @Test
    void missingContentTypeIsRefused() throws IOException {
        String answer =
                ingest.raw(
                        "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                                + IngestProcess.ADMIN
                                + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 415").contains("\"unsupported_media_type\"");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/articles, 405, method_not_allowed",
        "GET, /api/v1/articles/_bulk, 405, method_not_allowed",
        "POST, /api/v1/nothing, 404, not_found",
        "GET, /, 404, not_found"
    })
    void whatIsNotThereIsRefused(String method, String path, int status, String code)
            throws IOException {
        var request = ingest.request(path, "application/json", BodyPublishers.noBody());

        requireProblem(ingest.send(request.method(method, BodyPublishers.noBody())), status, code);
    }

    @Test
    void malformedBytesAreRefusedByOffset() throws IOException {
        byte[] body = "{\"uri\":\"1\",\"source\":\"a\",\"headline\":\"ab?\"}".getBytes(UTF_8);
        body[38] = (byte) 0xc3;

        HttpResponse<String> answer =
                ingest.send(
                        ingest.request(
                                ARTICLES, "application/json", BodyPublishers.ofByteArray(body)));

        assertThat(requireProblem(answer, 400, "invalid_utf8").path("detail").textValue())
                .contains("byte 38");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        HttpResponse<String> answer =
                ingest.post(ARTICLES, "application/json", "{\"a\":" + "[".repeat(100));

        requireProblem(answer, 400, "too_deep");
    }

    @Test
    void longArticleIsRefusedByItsLengthAndAsItComes() throws IOException {
        byte[] body = new byte[2 * MEBIBYTE];
        Arrays.fill(body, (byte) 'a');

        HttpResponse<String> declared =
                ingest.send(
                        ingest.request(
                                ARTICLES, "application/json", BodyPublishers.ofByteArray(body)));
        HttpResponse<String> chunked =
                ingest.send(
                        ingest.request(
                                ARTICLES,
                                "application/json",
                                BodyPublishers.ofByteArrays(
                                        Collections.nCopies(200, new byte[10_000]))));

        requireProblem(declared, 413, "body_too_large");
        requireProblem(chunked, 413, "body_too_large");
    }

    @Test
    void longBodyOfACallerThatListensLastIsAnswered() throws IOException {
        String head =
                "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer "
                        + IngestProcess.ADMIN
                        + "\r\nContent-Length: 2000000\r\n\r\n";

        String answer = ingest.raw(head + "a".repeat(2_000_000));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"body_too_large\"");
    }

    @Test
    void callerThatWaitsIsRefusedWithoutItsBody() throws IOException {
        String head =
                "POST /api/v1/articles HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer "
                        + IngestProcess.ADMIN
                        + "\r\nContent-Length: 2000000\r\nExpect: 100-continue\r\n\r\n";

        String answer = ingest.raw(head);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"body_too_large\"");
    }

    @Test
    void gzipBombIsRefused() throws IOException {
        byte[] zeros = new byte[100 * MEBIBYTE];
        byte[] body = Gzip.of(zeros);
        assertThat(body).hasSizeLessThan(200_000);

        requireProblem(bulkGzip(body), 413, "ratio_exceeded");
    }

    @Test
    void bodyThatInflatesToTooMuchIsRefused() throws IOException {
        byte[] noise = new byte[40 * MEBIBYTE];
        byte[] block = new byte[64 * 1024];
        new Random(7).nextBytes(block);
        for (int i = 0; i < noise.length; i += block.length) {
            System.arraycopy(block, 0, noise, i, block.length);
            // Repeats lie just beyond deflate's window for half of it: a ratio of about 10.
            Arrays.fill(noise, i, i + block.length * 9 / 10, (byte) 'a');
        }

        requireProblem(bulkGzip(Gzip.of(noise)), 413, "inflated_too_large");
    }

    @Test
    void gzipThatEndsEarlySaysHowFarItWasTaken() throws IOException {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            lines.append(
                    "{\"uri\":\"t/%d\",\"source\":\"truncated\",\"headline\":\"%x\"}\n"
                            .formatted(i, random.nextLong()));
        }
        byte[] whole = Gzip.of(lines.toString());

        HttpResponse<String> answer = bulkGzip(Arrays.copyOf(whole, whole.length / 2));

        JsonNode problem = requireProblem(answer, 400, "truncated_gzip");
        assertThat(problem.path("detail").textValue()).contains("were accepted");
        assertThat(problem.at("/errors/0/line").intValue()).isBetween(500, 1900);
    }

    @Test
    void bytesBehindTheGzipAreRefused() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(Gzip.of("{\"uri\":\"1\",\"source\":\"behind\",\"headline\":\"x\"}\n"));
        body.write("garbage".getBytes(UTF_8));

        requireProblem(bulkGzip(body.toByteArray()), 400, "malformed_gzip");
    }

    @Test
    void bulkWithoutArticlesIsRefused() throws IOException {
        requireProblem(ingest.post(BULK, NDJSON, ""), 400, "empty_body");
        requireProblem(ingest.post(BULK, NDJSON, "\n \r\n\n"), 400, "empty_body");
    }

    @Test
    void bulkWithTooManyLinesIsRefused() throws IOException {
        requireProblem(ingest.post(BULK, NDJSON, "x\n".repeat(10_001)), 413, "too_many_lines");
    }

    @Test
    void bulkThatIsTooLongIsRefused() throws IOException {
        byte[] body = new byte[33 * MEBIBYTE];
        Arrays.fill(body, (byte) '\n');

        requireProblem(
                ingest.send(ingest.request(BULK, NDJSON, BodyPublishers.ofByteArray(body))),
                413,
                "body_too_large");
    }

    private static HttpResponse<String> bulkGzip(byte[] body) {
        return ingest.send(
                ingest.request(BULK, NDJSON, BodyPublishers.ofByteArray(body))
                        .header("Content-Encoding", "gzip"));
    }

    private static JsonNode requireProblem(HttpResponse<String> answer, int status, String code)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = MAPPER.readTree(answer.body());
        assertThat(problem.path("code").textValue()).as(answer.body()).isEqualTo(code);
        assertThat(problem.path("detail").textValue()).isNotBlank();
        return problem;
    }
}
