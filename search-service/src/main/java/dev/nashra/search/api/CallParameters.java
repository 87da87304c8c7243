package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters of a call, from its URL or from its JSON body. */
final class CallParameters {
    private CallParameters() {}

    static Map<String, List<String>> ofUrl(UriInfo uri) {
        return Map.copyOf(uri.getQueryParameters());
    }

    /** Refuses parameters where there are none. */
    static void none(UriInfo uri) {
        for (String name : new TreeSet<>(uri.getQueryParameters().keySet())) {
            String detail = "this call takes no parameters, so none is called \"" + name + "\".";
            throw new ProblemException(
                    Problem.of(400, "unknown_parameter", detail).at(Fault.parameter(name, detail)));
        }
    }

    /** Reads a body: {@code {"q": "…", "source": ["a", "b"], "page_size": 10}}. */
    static Map<String, List<String>> ofBody(@Nullable JsonNode body, UriInfo uri) {
        if (!uri.getQueryParameters().isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            400,
                            "invalid_parameter",
                            "With POST the parameters stand in the body, not in the URL."));
        }
        if (body == null || !body.isObject()) {
            throw new ProblemException(
                    Problem.of(400, "invalid_body", "The body must be a JSON object."));
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            parameters.put(field.getKey(), values(field.getKey(), field.getValue()));
        }
        return parameters;
    }

    private static List<String> values(String name, JsonNode value) {
        List<String> values = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (each.isNull() || each.isContainerNode()) {
                String detail =
                        name + " must be a text, a number, true or false, or a list of such.";
                throw new ProblemException(
                        Problem.of(400, "invalid_parameter", detail)
                                .at(Fault.pointer("/" + name, detail)));
            }
            values.add(each.asText());
        }
        return values;
    }
}
