package dev.nashra.benchmarks.streams;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sentences of the project's own sample articles. */
final class Sample {
    private static final int SHORTEST = 5;

    private Sample() {}

    /** Gives them by language, {@code ar} and {@code en}, each once. */
    static Map<String, List<String>> sentences(Path root) throws IOException {
        JsonMapper mapper = WireFormat.mapper();
        List<String> arabic = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("deploy/sample/articles.ndjson"))) {
            String body = mapper.readTree(line).path("body_text").asText();
            for (String sentence : body.split("(?<=[.؟!])\\s+|\n")) {
                boolean isArabic = sentence.codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
                if (sentence.split(" ").length >= SHORTEST) {
                    (isArabic ? arabic : english).add(sentence.strip());
                }
            }
        }
        return Map.of("ar", distinct(arabic), "en", distinct(english));
    }

    private static List<String> distinct(List<String> sentences) {
        return sentences.stream().distinct().toList();
    }
}
