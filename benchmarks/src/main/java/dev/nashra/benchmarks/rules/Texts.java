package dev.nashra.benchmarks.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.NdjsonFile;
import dev.nashra.benchmarks.streams.CopyStream;
import dev.nashra.benchmarks.streams.Line;
import dev.nashra.rules.match.RuleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Articles to match: those of a file, or a generated stream. */
final class Texts {
    private Texts() {}

    static List<RuleText> ofFile(Path file) throws IOException, BadInput {
        List<RuleText> texts = new ArrayList<>();
        NdjsonFile.read(file, line -> texts.add(text(line)));
        return texts;
    }

    private static RuleText text(JsonNode line) {
        return new RuleText(
                line.path("language").asText("und"),
                line.path("source").asText("unknown"),
                line.path("url").isTextual() ? line.path("url").asText() : null,
                line.path("headline").asText(line.path("title").asText("")),
                line.path("body_text").asText(line.path("body").asText("")),
                List.of());
    }

    static List<RuleText> generated(long seed, int count) throws IOException {
        CopyStream stream = CopyStream.of(Path.of(System.getProperty("nashra.root", ".")), seed);
        List<RuleText> texts = new ArrayList<>(count);
        while (texts.size() < count) {
            Line line = stream.next();
            texts.add(
                    new RuleText(
                            line.language(),
                            line.source(),
                            line.url(),
                            line.title(),
                            line.body(),
                            List.of()));
        }
        return texts;
    }
}
