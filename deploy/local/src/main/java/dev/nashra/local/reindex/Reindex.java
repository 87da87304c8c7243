package dev.nashra.local.reindex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the search service for another version of its index, and shows how far it has come. */
public final class Reindex {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> ENDS = Set.of("done", "failed", "idle");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI search;
    private final String key;
    private final PrintStream out;
    private final Duration betweenLooks;

    /**
     * Makes one.
     *
     * @param search base URL of the search service
     * @param key with scope admin
     * @param betweenLooks how long to wait before asking how far it has come
     */
    public Reindex(URI search, String key, PrintStream out, Duration betweenLooks) {
        this.search = search;
        this.key = key;
        this.out = out;
        this.betweenLooks = betweenLooks;
    }

    /**
     * Has a version built.
     *
     * @param swap whether readers change over to it
     * @return true if it was built and is equal to the one before
     * @throws IOException with a sentence for a person, if the service refuses or does not answer
     */
    public boolean build(boolean swap) throws IOException, InterruptedException {
        JsonNode state = call("POST", "", "{\"swap\":" + swap + "}");
        String told = "";
        while (!ENDS.contains(step(state))) {
            if (!told.equals(step(state))) {
                told = step(state);
                out.println(sentence(state.path("rebuild")));
            }
            Thread.sleep(betweenLooks);
            state = call("GET", "", null);
        }
        ReindexReport.print(state.path("rebuild"), out);
        printVersions(state);
        return step(state).equals("done");
    }

    /**
     * Has readers change over to the newer version, or back, or others dropped.
     *
     * @param what {@code swap}, {@code rollback} or {@code drop}
     * @throws IOException as above
     */
    public void change(String what) throws IOException, InterruptedException {
        printVersions(call("POST", "/_" + what, ""));
    }

    private void printVersions(JsonNode state) {
        for (JsonNode each : state.path("versions")) {
            out.printf(
                    "version %d%s%s%n",
                    each.path("version").asInt(),
                    each.path("read").asBoolean() ? "  read" : "",
                    each.path("complete").asBoolean() ? "" : "  incomplete");
        }
    }

    private static String step(JsonNode state) {
        return state.path("rebuild").path("step").asText();
    }

    private static String sentence(JsonNode rebuild) {
        int from = rebuild.path("from").asInt();
        int to = rebuild.path("to").asInt();
        return switch (rebuild.path("step").asText()) {
            case "waiting" ->
                    "version %d is written beside %d; waiting for what was on its way"
                            .formatted(to, from);
            case "copying" -> "copying what version %d has".formatted(from);
            case "comparing" -> "comparing both";
            default -> "readers change over to version %d".formatted(to);
        };
    }

    private JsonNode call(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<byte[]> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(search + "/api/v1/admin/reindex" + path))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .method(method, content)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        JsonNode json = JSON.readTree(answer.body());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    json.path("detail").asText("the service answered " + answer.statusCode()));
        }
        return json;
    }
}
