package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The description of the API, as one who has nothing else reads it: what to send, what comes. */
final class OpenApiDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    static OpenApiDocument read() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new OpenApiDocument(JSON.valueToTree(new Yaml().load(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows a reference, if it is one. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(root.at(node.path("$ref").asText().substring(1))) : node;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    /** One call of the API. */
    final class Operation {
        private final String method;
        private final String path;
        private final JsonNode described;

        private Operation(String method, String path, JsonNode described) {
            this.method = method.toUpperCase(Locale.ROOT);
            this.path = path;
            this.described = described;
        }

        String method() {
            return method;
        }

        String id() {
            return described.path("operationId").asText();
        }

        /** Gives the parameters of a place: {@code path}, {@code query} or {@code header}. */
        List<JsonNode> parameters(String in) {
            return StreamSupport.stream(described.path("parameters").spliterator(), false)
                    .map(OpenApiDocument.this::resolved)
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .toList();
        }

        /** Gives the JSON that is sent; missing if nothing is. */
        JsonNode body() {
            return described.at("/requestBody/content/application~1json");
        }

        Map<String, JsonNode> responses() {
            Map<String, JsonNode> responses = new LinkedHashMap<>();
            described
                    .path("responses")
                    .properties()
                    .forEach(r -> responses.put(r.getKey(), resolved(r.getValue())));
            return responses;
        }

        /** Gives the address with an id in the path, and parameters in pairs. */
        String address(String id, List<Map.Entry<String, String>> query) {
            String parameters =
                    query.stream()
                            .map(
                                    each ->
                                            each.getKey()
                                                    + "="
                                                    + URLEncoder.encode(
                                                            each.getValue(),
                                                            StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
            return path.replace("{id}", id) + (parameters.isEmpty() ? "" : "?" + parameters);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
