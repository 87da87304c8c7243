package dev.nashra.benchmarks.copies;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.local.push.PublishedTime;
import dev.nashra.local.push.SourceName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of labelled articles, in the order of their arrival.
 *
 * @param path NDJSON, plain or gzipped
 */
public record LabelledFile(Path path) {
    /** Who publishes what names neither source nor address. */
    private static final String UNNAMED = "unnamed";

    /**
     * Gives each article, in order; holds none.
     *
     * @throws BadInput if a line is no article, or the sink refuses it with an {@link
     *     IllegalArgumentException}; names the line
     */
    public void read(Consumer<LabelledArticle> sink) throws IOException, BadInput {
        NdjsonFile.read(path, line -> sink.accept(article(line)));
    }

    /** Gives the file of labelled pairs that stands beside this one, whether it exists or not. */
    Path pairs() {
        String name = path.getFileName().toString();
        String stem = name.replaceFirst("\\.(ndjson|jsonl)(\\.gz)?$", "");
        return path.resolveSibling(stem + ".pairs.ndjson.gz");
    }

    private static LabelledArticle article(JsonNode line) {
        String id = text(line, "id");
        if (id == null) {
            throw new IllegalArgumentException("the article has no id");
        }
        String group = text(line, "group");
        String event = text(line, "cluster");
        return new LabelledArticle(
                id,
                SourceName.of(line).orElse(UNNAMED),
                text(line, "url"),
                text(line, "title"),
                text(line, "body"),
                text(line, "language"),
                PublishedTime.read(line.path("published")).orElse(null),
                group == null ? event : group,
                group == null && event != null,
                line.path("kind").asText(""));
    }

    private static @Nullable String text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
                ? value.asText()
                : null;
    }
}
