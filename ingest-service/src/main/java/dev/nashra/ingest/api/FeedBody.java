package dev.nashra.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.parse.SourceName;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of a feed.
 *
 * @param url http or https; null if not said
 * @param source null if not said
 * @param title null if not said
 * @param paused null if not said
 */
record FeedBody(
        @Nullable String url,
        @Nullable String source,
        @Nullable String title,
        @Nullable Boolean paused) {
    static final Pattern SOURCE = SourceName.SHAPE;
    private static final Set<String> NAMES = Set.of("url", "source", "title", "paused");
    private static final int URL_LENGTH = 2048;
    private static final int TITLE_LENGTH = 500;

    /**
     * Reads a body.
     *
     * @param required names that must be there
     * @throws ProblemException 400 that names every field at fault
     */
    static FeedBody read(byte[] body, Set<String> required, ObjectMapper mapper) {
        JsonNode json = json(body, mapper);
        List<Fault> faults = new ArrayList<>();
        json.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!NAMES.contains(name)) {
                                faults.add(fault(name, "is not a field of a feed."));
                            }
                        });
        required.stream()
                .filter(name -> json.path(name).isMissingNode())
                .sorted()
                .forEach(name -> faults.add(fault(name, "is missing.")));
        FeedBody read =
                new FeedBody(
                        text(json, "url", faults),
                        text(json, "source", faults),
                        text(json, "title", faults),
                        truth(json, "paused", faults));
        read.check(faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    Problem.of(400, "invalid_feed", faults.getFirst().detail()).at(faults));
        }
        return read;
    }

    /** Tells what is wrong with a URL; null if nothing. */
    static @Nullable String complaint(String url) {
        if (url.length() > URL_LENGTH) {
            return "is longer than %d characters.".formatted(URL_LENGTH);
        }
        try {
            URI uri = new URI(url);
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getHost().isEmpty()) {
                return "must be an absolute http or https URL.";
            }
            return uri.getRawUserInfo() == null ? null : "must not hold a user name or password.";
        } catch (URISyntaxException e) {
            return "must be an absolute http or https URL.";
        }
    }

    private void check(List<Fault> faults) {
        String complaint = url == null ? null : complaint(url);
        if (complaint != null) {
            faults.add(fault("url", complaint));
        }
        if (source != null && !SOURCE.matcher(source).matches()) {
            faults.add(fault("source", "must match " + SOURCE + "."));
        }
        if (title != null && title.length() > TITLE_LENGTH) {
            faults.add(fault("title", "is longer than %d characters.".formatted(TITLE_LENGTH)));
        }
    }

    private static JsonNode json(byte[] body, ObjectMapper mapper) {
        try {
            JsonNode json = mapper.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
            throw new ProblemException(
                    Problem.of(400, "not_an_object", "The body must be a JSON object."));
        } catch (IOException e) {
            // Also bytes that are no text at all.
            throw new ProblemException(Problem.of(400, "malformed_json", "The body is not JSON."));
        }
    }

    private static @Nullable String text(JsonNode json, String name, List<Fault> faults) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            faults.add(fault(name, "must be a string."));
            return null;
        }
        return value.textValue().strip();
    }

    private static @Nullable Boolean truth(JsonNode json, String name, List<Fault> faults) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            faults.add(fault(name, "must be true or false."));
            return null;
        }
        return value.booleanValue();
    }

    private static Fault fault(String name, String what) {
        return Fault.pointer("/" + name, name + " " + what);
    }
}
