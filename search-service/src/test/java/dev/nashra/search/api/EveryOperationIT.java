package dev.nashra.search.api;

import static dev.nashra.search.index.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.search.index.ArticleBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A client that knows the API by its description only: it makes every call that is described, with
 * the examples that are given, and holds the answers to what is promised.
 */
@QuarkusTest
@WithTestResource(KillableBackends.class)
class EveryOperationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ArticleBuilder ARTICLE =
            article("described", "1").text("ar", "ميناء صحرا يستأنف العمل", "نص الخبر التعاون");
    private static final ArticleBuilder COPY =
            article("described", "2")
                    .text("ar", "استئناف العمل في ميناء صحرا", "نص الخبر التعاون")
                    .tags("country:EG")
                    .follows(ARTICLE.id());

    @TestHTTPResource("/")
    URI base;

    private final OpenApiDocument document = OpenApiDocument.read();
    private final SchemaCheck check = new SchemaCheck(document);
    private Api api;

    @BeforeEach
    void open() {
        api = new Api(URI.create(base.toString().replaceAll("/$", "")));
        await().atMost(PATIENCE).until(() -> api.get("/q/health/ready").statusCode() == 200);
        try (EnrichedTopic topic = new EnrichedTopic()) {
            topic.send(ARTICLE.build());
            topic.send(COPY.build());
            topic.flush();
        }
        await().atMost(PATIENCE)
                .until(
                        () ->
                                api.json("/api/v1/articles?source=described")
                                                .path("articles")
                                                .asInt()
                                        == 2);
    }

    @Test
    void everyCallThatIsDescribedIsAnsweredAsDescribed() throws Exception {
        String rule = null;
        for (OpenApiDocument.Operation operation : inOrder()) {
            boolean isOfRules = operation.toString().contains("/rules");
            String id = isOfRules && rule != null ? rule : ARTICLE.id();
            HttpResponse<InputStream> plain = send(operation, id, required(operation));
            JsonNode answer = accept(operation, plain);
            if (operation.id().equals("createRule")) {
                rule = answer.path("id").asText();
            }
            if (operation.id().equals("reindex")) {
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        api.json("/api/v1/admin/reindex")
                                                .at("/rebuild/step")
                                                .asText()
                                                .equals("done"));
            }
        }
    }

    @Test
    void everyParameterIsTakenAsDescribed() throws Exception {
        for (OpenApiDocument.Operation operation : document.operations()) {
            Set<String> names = new HashSet<>();
            List<JsonNode> parameters = operation.parameters("query");
            parameters.forEach(parameter -> names.add(parameter.path("name").asText()));
            for (JsonNode parameter : parameters) {
                String name = parameter.path("name").asText();
                for (String value : values(parameter)) {
                    List<Map.Entry<String, String>> query = new ArrayList<>();
                    if (names.contains("q") && !name.equals("q")) {
                        query.add(Map.entry("q", "التعاون"));
                    }
                    query.add(Map.entry(name, name.equals("with") ? COPY.id() : value));
                    accept(operation, send(operation, ARTICLE.id(), query));
                }
            }
        }
    }

    @Test
    void everyRefusalIsAsDescribed() throws Exception {
        for (OpenApiDocument.Operation operation : document.operations()) {
            List<Map.Entry<String, String>> unknown = List.of(Map.entry("no_such", "x"));
            HttpResponse<InputStream> refused = send(operation, ARTICLE.id(), unknown);

            assertThat(refused.statusCode()).as(operation.toString()).isEqualTo(400);
            described(operation, refused);
            described(operation, withoutKey(operation));
        }
    }

    private static List<Map.Entry<String, String>> required(OpenApiDocument.Operation operation) {
        return operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(
                        parameter ->
                                Map.entry(
                                        parameter.path("name").asText(),
                                        parameter.path("example").asText()))
                .toList();
    }

    /** What is made comes first, and what is deleted last. */
    private List<OpenApiDocument.Operation> inOrder() {
        return document.operations().stream()
                .sorted(
                        Comparator.comparing(
                                operation ->
                                        operation.id().equals("createRule")
                                                ? 0
                                                : operation.method().equals("DELETE") ? 2 : 1))
                .toList();
    }

    private static List<String> values(JsonNode parameter) {
        List<String> values = new ArrayList<>();
        JsonNode schema = parameter.path("schema");
        JsonNode example = parameter.path("example");
        (example.isArray() ? example : List.of(example)).forEach(each -> add(values, each));
        schema.path("enum").forEach(each -> add(values, each));
        schema.at("/items/enum").forEach(each -> add(values, each));
        add(values, schema.path("default"));
        add(values, schema.path("minimum"));
        if (schema.path("type").asText().equals("boolean")) {
            values.addAll(List.of("true", "false"));
        }
        if (!parameter.path("name").asText().equals("wait")) {
            add(values, schema.path("maximum"));
        }
        return values;
    }

    private static void add(List<String> values, JsonNode value) {
        if (!value.isMissingNode()) {
            values.add(value.asText());
        }
    }

    private HttpResponse<InputStream> send(
            OpenApiDocument.Operation operation, String id, List<Map.Entry<String, String>> query)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = api.request(operation.address(id, query));
        return send(operation, request);
    }

    private HttpResponse<InputStream> withoutKey(OpenApiDocument.Operation operation)
            throws IOException, InterruptedException {
        URI address = api.request(operation.address(ARTICLE.id(), List.of())).build().uri();
        HttpResponse<InputStream> answer = send(operation, HttpRequest.newBuilder(address));
        assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(401);
        return answer;
    }

    private HttpResponse<InputStream> send(
            OpenApiDocument.Operation operation, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        JsonNode body = operation.body().path("example");
        boolean sendsBody = !body.isMissingNode();
        HttpRequest.BodyPublisher sent =
                sendsBody
                        ? HttpRequest.BodyPublishers.ofString(
                                body.toString()
                                        .replace("7d6f1c0b9a8e4f3d2c1b0a9f8e7d6c5b", COPY.id()))
                        : HttpRequest.BodyPublishers.noBody();
        if (sendsBody) {
            request.header("Content-Type", "application/json");
        }
        return api.http()
                .send(
                        request.method(operation.method(), sent).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
    }

    private JsonNode accept(OpenApiDocument.Operation operation, HttpResponse<InputStream> answer)
            throws IOException {
        String call = operation + " " + answer.uri();
        if (answer.statusCode() >= 300) {
            assertThat(new String(answer.body().readAllBytes(), UTF_8)).as(call).isNull();
        }
        return described(operation, answer);
    }

    /** Holds an answer to what is said of its status; gives its JSON, or a missing node. */
    private JsonNode described(
            OpenApiDocument.Operation operation, HttpResponse<InputStream> answer)
            throws IOException {
        String call = operation + " " + answer.uri() + " " + answer.statusCode();
        JsonNode response = operation.responses().get(Integer.toString(answer.statusCode()));
        assertThat(response).as(call).isNotNull();
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            boolean always = !header.getValue().path("description").asText().contains("not with");
            if (always || operation.method().equals("GET")) {
                assertThat(answer.headers().firstValue(header.getKey())).as(call).isPresent();
            }
        }
        try (InputStream body = answer.body()) {
            String type =
                    answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
            if (type.equals("text/event-stream")) {
                return Api.JSON.missingNode();
            }
            JsonNode content = response.path("content");
            byte[] bytes = body.readAllBytes();
            if (content.isMissingNode()) {
                assertThat(bytes).as(call).isEmpty();
                return Api.JSON.missingNode();
            }
            assertThat(content.has(type)).as("%s is %s", call, type).isTrue();
            if (!type.endsWith("json") || type.endsWith("ndjson")) {
                return Api.JSON.missingNode();
            }
            JsonNode value = Api.JSON.readTree(bytes);
            assertThat(check.faults(value, content.path(type).path("schema"))).as(call).isEmpty();
            return value;
        }
    }
}
