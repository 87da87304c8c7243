package dev.nashra.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is sent or answered is shown by an example, and the examples are true. */
class OpenApiExamplesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read();

    private final SchemaCheck check = new SchemaCheck(DOCUMENT);

    static Stream<OpenApiDocument.Operation> operations() {
        return DOCUMENT.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyBodyAndAnswerHasAnExampleThatFitsItsSchema(OpenApiDocument.Operation operation) {
        List<String> faults = new ArrayList<>();
        if (!operation.body().isMissingNode()) {
            faults.addAll(faults("request", operation.body()));
        }
        for (Map.Entry<String, JsonNode> response : operation.responses().entrySet()) {
            assertThat(response.getValue().path("description").asText())
                    .as("%s %s", operation, response.getKey())
                    .isNotBlank();
            for (Map.Entry<String, JsonNode> content :
                    response.getValue().path("content").properties()) {
                String where = response.getKey() + " " + content.getKey();
                faults.addAll(faults(where, content.getValue()));
            }
        }

        assertThat(faults).as(operation.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyParameterHasAnExampleThatFitsItsSchema(OpenApiDocument.Operation operation) {
        for (String place : List.of("path", "query", "header")) {
            for (JsonNode parameter : operation.parameters(place)) {
                JsonNode example = parameter.path("example");
                String name = operation + " " + parameter.path("name").asText();
                boolean isCursor = parameter.path("name").asText().equals("cursor");
                boolean saysItself =
                        parameter.path("schema").has("default")
                                || parameter.path("schema").has("enum")
                                || parameter.at("/schema/items").has("enum");
                assertThat(!example.isMissingNode() || saysItself || isCursor).as(name).isTrue();
                if (!example.isMissingNode()) {
                    assertThat(check.faults(example, parameter.path("schema"))).as(name).isEmpty();
                }
            }
        }
    }

    /** The walk would pass if the check found nothing; it does find what is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"type\": \"object\", \"required\": [\"a\"]} ~ {} ~ it lacks a",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}} ~ {\"b\": 1} ~ /b is not described",
                "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\"}} ~ {\"b\": 1.5} ~ /b is no integer: 1.5",
                "{\"type\": \"array\", \"maxItems\": 1, \"items\": {\"type\": \"integer\"}} ~ [1, 2] ~ it has 2 items",
                "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}} ~ [\"a\"] ~ /0 is no integer: \"a\"",
                "{\"type\": \"string\", \"enum\": [\"a\"]} ~ \"b\" ~ it is none of [\"a\"]: b",
                "{\"type\": \"string\", \"pattern\": \"^a+$\"} ~ \"b\" ~ it is not of its form: b",
                "{\"type\": \"string\", \"format\": \"date-time\"} ~ \"2026\" ~ it is no date-time: 2026",
                "{\"type\": \"integer\", \"minimum\": 1} ~ 0 ~ it is out of range: 0.0",
                "{\"type\": \"boolean\"} ~ 1 ~ it is no boolean: 1",
                "{\"$ref\": \"#/components/schemas/Span\"} ~ [1] ~ it has 1 items"
            })
    void checkFindsFaults(String schema, String value, String fault) throws IOException {
        assertThat(check.faults(JSON.readTree(value), JSON.readTree(schema)))
                .containsExactly(fault);
    }

    @Test
    void operationsAreNamedOnce() {
        assertThat(operations().map(OpenApiDocument.Operation::id))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private List<String> faults(String where, JsonNode content) {
        JsonNode example = content.path("example");
        if (example.isMissingNode()) {
            return List.of(where + " has no example");
        }
        return check.faults(example, content.path("schema")).stream()
                .map(fault -> where + ": " + fault)
                .toList();
    }
}
