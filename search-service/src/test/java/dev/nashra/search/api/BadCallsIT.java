package dev.nashra.search.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every wrong call gets its own clear answer, and never one that blames the service. */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class BadCallsIT {
    @TestHTTPResource("/")
    URI base;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get("/q/health/ready").statusCode() == 200);
    }

    @ParameterizedTest(name = "GET {0} is a {1} {2}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "/api/v1/articles?colour=red 400 unknown_parameter colour",
                "/api/v1/articles?page_size=1000 400 invalid_parameter page_size",
                "/api/v1/articles?page_size=0 400 invalid_parameter page_size",
                "/api/v1/articles?page_size=ten 400 invalid_parameter page_size",
                "/api/v1/articles?page_size=99999999999999999999 400 invalid_parameter page_size",
                "/api/v1/articles?page_size=5&page_size=6 400 repeated_parameter page_size",
                "/api/v1/articles?q=*foo 400 leading_wildcard q",
                "/api/v1/articles?q=a%20-%2Afoo 400 leading_wildcard q",
                "/api/v1/articles?q=%D8%A7* 400 short_prefix q",
                "/api/v1/articles?partial=yes 400 invalid_parameter partial",
                "/api/v1/articles?partial=true&format=rss 400 invalid_parameter partial",
                "/api/v1/articles?q= 400 blank_query q",
                "/api/v1/articles?q=%22%22 400 blank_query q",
                "/api/v1/articles?q=a&q=b 400 repeated_parameter q",
                "/api/v1/articles?language=arabic%21 400 invalid_parameter language",
                "/api/v1/articles?language=ar,en 400 invalid_parameter language",
                "/api/v1/articles?source=UPPER 400 invalid_parameter source",
                "/api/v1/articles?not_source=%3Cscript%3E 400 invalid_parameter not_source",
                "/api/v1/articles?tag= 400 invalid_parameter tag",
                "/api/v1/articles?group=1 400 invalid_parameter group",
                "/api/v1/articles?start_date=yesterday 400 invalid_parameter start_date",
                "/api/v1/articles?end_date=2026-02-30 400 invalid_parameter end_date",
                "/api/v1/articles?end_date=%2B999999999-12-31T23:59:59.999Z 400 invalid_parameter end_date",
                "/api/v1/articles?start_date=2026-11-03&end_date=2026-11-02 400 invalid_parameter end_date",
                "/api/v1/articles?duplicates=none 400 invalid_parameter duplicates",
                "/api/v1/articles?sort=newest 400 invalid_parameter sort",
                "/api/v1/articles?sort=relevance 400 invalid_parameter sort",
                "/api/v1/articles?fields=everything 400 invalid_parameter fields",
                "/api/v1/articles?cursor=rubbish 400 invalid_cursor cursor",
                "/api/v1/articles?cursor= 400 invalid_cursor cursor",
                "/api/v1/articles?facet=author 400 invalid_parameter facet",
                "/api/v1/articles?format=xml 400 invalid_parameter format",
                "/api/v1/articles?format=csv&format=rss 400 repeated_parameter format",
                "/api/v1/articles?timezone=Mars 400 invalid_parameter timezone",
                "/api/v1/articles/_export?page_size=5 400 unknown_parameter page_size",
                "/api/v1/articles/_export?cursor=x 400 unknown_parameter cursor",
                "/api/v1/articles/00000000000000000000000000000000?colour=red 400 unknown_parameter colour",
                "/api/v1/rules/00000000000000000000000000000000?colour=red 400 unknown_parameter colour",
                "/api/v1/rules?page_size=5&page_size=6 400 repeated_parameter page_size",
                "/api/v1/articles/abc 400 invalid_id id",
                "/api/v1/articles/ABCDEF0123456789ABCDEF0123456789 400 invalid_id id",
                "/api/v1/articles/abc/copies 400 invalid_id id",
                "/api/v1/articles/00000000000000000000000000000000/copies?colour=red 400 unknown_parameter colour",
                "/api/v1/articles/00000000000000000000000000000000/copies?with=abc 400 invalid_parameter with",
                "/api/v1/articles/00000000000000000000000000000000/copies?with=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&cursor=c 400 invalid_parameter cursor",
                "/api/v1/groups/abc 400 invalid_id id",
                "/api/v1/groups/00000000000000000000000000000000?q=x 400 unknown_parameter q"
            })
    void namesTheParameter(String path, int status, String code, String parameter) {
        HttpResponse<String> response = api.get(path);

        ServiceIT.assertProblem(response, status, code);
        assertThat(Api.json(response).at("/errors/0/parameter").asText()).isEqualTo(parameter);
        assertThat(Api.json(response).path("instance").asText())
                .isEqualTo(path.replaceAll("\\?.*", ""));
    }

    @ParameterizedTest(name = "GET {0} is a {1} {2}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "/api/v1/articles/00000000000000000000000000000000 404 article_not_found",
                "/api/v1/articles/00000000000000000000000000000000/copies 404 article_not_found",
                "/api/v1/groups/00000000000000000000000000000000 404 group_not_found",
                "/api/v1/nothing 404 not_found",
                "/api/v2/articles 404 not_found"
            })
    void findsNothing(String path, int status, String code) {
        ServiceIT.assertProblem(api.get(path), status, code);
    }

    @ParameterizedTest(name = "POST {0} is a {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"q\": | 400 | malformed_json",
                "nonsense | 400 | malformed_json",
                "[1, 2] | 400 | invalid_body",
                "\"text\" | 400 | invalid_body",
                "null | 400 | invalid_body",
                "{\"q\": {\"a\": 1}} | 400 | invalid_parameter",
                "{\"q\": null} | 400 | invalid_parameter",
                "{\"source\": [[\"a\"]]} | 400 | invalid_parameter",
                "{\"page_size\": 1000} | 400 | invalid_parameter",
                "{\"page_size\": 1.5} | 400 | invalid_parameter",
                "{\"colour\": \"red\"} | 400 | unknown_parameter",
                "{\"q\": \"\\ud800\"} | 400 | invalid_parameter",
                "{\"q\": [\"a\", \"b\"]} | 400 | repeated_parameter"
            })
    void readsNoBodyThatIsWrong(String body, int status, String code) {
        ServiceIT.assertProblem(api.post("/api/v1/articles", body), status, code);
    }

    @Test
    void readsTheSameFromABody() {
        ServiceIT.assertProblem(
                api.post("/api/v1/articles/_export", "{\"page_size\": 5}"),
                400,
                "unknown_parameter");
        assertThat(api.post("/api/v1/articles/_export", "{\"source\": \"nobody\"}").body())
                .isEmpty();
        String group = "/api/v1/groups/" + "0".repeat(32);
        ServiceIT.assertProblem(api.post(group, "{\"q\": \"x\"}"), 400, "unknown_parameter");
        ServiceIT.assertProblem(api.post(group, "{\"page_size\": 5}"), 404, "group_not_found");
    }

    @Test
    void readsNoBodyThatIsTooMuch() {
        ServiceIT.assertProblem(
                api.post("/api/v1/articles", "[".repeat(100_000)), 400, "json_limit");
        ServiceIT.assertProblem(
                api.post("/api/v1/articles", "{\"q\": \"" + "a".repeat(2_000_000) + "\"}"),
                413,
                "body_too_large");
        ServiceIT.assertProblem(api.post("/api/v1/articles", ""), 400, "invalid_body");
    }

    @ParameterizedTest
    @CsvSource({"POST, ''", "PUT, /r", "DELETE, /r", "POST, /_try", "POST, /r/_apply"})
    void writesNoRuleByParametersItDoesNotKnow(String method, String path) {
        HttpResponse<String> response =
                api.send(
                        api.request("/api/v1/rules" + path + "?colour=red")
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                                .build());

        ServiceIT.assertProblem(response, 400, "unknown_parameter");
        assertThat(Api.json(response).at("/errors/0/parameter").asText()).isEqualTo("colour");
    }

    @Test
    void takesParametersFromOnePlace() {
        ServiceIT.assertProblem(
                api.post("/api/v1/articles?q=a", "{\"q\": \"b\"}"), 400, "invalid_parameter");
    }

    @Test
    void takesOnlyJson() {
        HttpRequest plain =
                api.request("/api/v1/articles")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("q=a"))
                        .build();
        HttpRequest picky =
                api.request("/api/v1/articles").header("Accept", "image/png").GET().build();

        ServiceIT.assertProblem(api.send(plain), 415, "unsupported_media_type");
        ServiceIT.assertProblem(api.send(picky), 406, "not_acceptable");
        ServiceIT.assertProblem(
                api.send(api.request("/api/v1/articles").DELETE().build()),
                405,
                "method_not_allowed");
    }

    @Test
    void letsNobodyInWithoutAKey() {
        HttpRequest without =
                HttpRequest.newBuilder(api.request("/api/v1/articles").build().uri()).build();
        HttpRequest wrong =
                HttpRequest.newBuilder(without.uri()).header("Authorization", "Bearer no").build();

        assertThat(api.send(without).statusCode()).isEqualTo(401);
        assertThat(api.send(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void answersAQueryOfAllThatIsAllowedAtOnce() {
        String most = "w ".repeat(27) + "(ab* | b~2) -\"c d\"~3 x";
        String escaped = URLEncoder.encode(most, StandardCharsets.UTF_8);

        assertThat(api.get("/api/v1/articles?highlight=true&q=" + escaped).statusCode())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/articles?q=" + "%D9%83".repeat(500)).statusCode())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/articles?q=a%00b%0A").statusCode()).isEqualTo(200);
    }

    @Test
    void survivesEscapesThatAreNone() throws IOException {
        for (String path :
                Set.of(
                        "/api/v1/articles?q=%zz",
                        "/api/v1/articles?q=%ff%fe", "/api/v1/articles/%2e%2e")) {
            int status = rawStatus(path);

            assertThat(status).as(path).isBetween(200, 499);
        }
    }

    @Test
    void describesExactlyTheParametersThatItTakes() {
        JsonNode api31 = api.json("/q/openapi?format=json");
        for (String path :
                Set.of(
                        "/api/v1/articles",
                        "/api/v1/articles/_export",
                        "/api/v1/articles/{id}/copies")) {
            Set<String> described = new TreeSet<>();
            for (JsonNode parameter : api31.path("paths").path(path).at("/get/parameters")) {
                String[] ref = parameter.path("$ref").asText().split("/");
                described.add(ref[ref.length - 1]);
            }
            if (path.contains("{id}")) {
                assertThat(described.remove("id")).isTrue();
            }
            String called = path.replace("{id}", "0".repeat(32)) + "?zz=1";
            String detail = api.json(called).path("detail").asText();
            String taken = detail.replaceAll(".*there are (.*)\\.", "$1");

            assertThat(described).isEqualTo(new TreeSet<>(Set.of(taken.split(", "))));
        }
    }

    private int rawStatus(String path) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("GET "
                                    + path
                                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                                    + KillableBackends.KEY
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
