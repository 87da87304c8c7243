package dev.nashra.edge.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/**
 * Words for JSON bodies that cannot be read. Jackson's own text is not passed on: it quotes the
 * body and names Java types.
 */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException tooMuch ->
                    Problem.of(
                            400,
                            "json_limit",
                            "The JSON is nested too deep or holds too long a number or name"
                                    + at(tooMuch.getLocation())
                                    + ".");
            case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() -> {
                String pointer = pointer(mismatch);
                String detail = pointer + " is of a type that is not read here.";
                yield Problem.of(400, "invalid_body", detail).at(Fault.pointer(pointer, detail));
            }
            case MismatchedInputException mismatch ->
                    Problem.of(400, "invalid_body", "The body must be a JSON object.");
            default ->
                    Problem.of(
                            400,
                            "malformed_json",
                            "The body is not well-formed JSON" + at(e.getLocation()) + ".");
        };
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String at(JsonLocation location) {
        return location == null
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
