package dev.nashra.benchmarks.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.WireFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles made of the project's own sample: each is a shuffle of the sentences of one language, so
 * that words and lengths are those of news, and every fifth is a copy of an earlier one.
 */
public final class Corpus {
    private static final int SENTENCES = 12;
    private static final int COPY_EVERY = 5;
    private static final int COPIES_FROM_LAST = 500;

    private final JsonMapper mapper = WireFormat.mapper();
    private final Random random;
    private final List<List<String>> sentences;

    /**
     * Reads the sample.
     *
     * @param seed the same seed gives the same articles
     * @throws IOException if the sample cannot be read
     */
    public Corpus(Path root, long seed) throws IOException {
        this.random = new Random(seed);
        List<String> arabic = new ArrayList<>();
        List<String> latin = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("deploy/sample/articles.ndjson"))) {
            JsonNode article = mapper.readTree(line);
            for (String sentence : article.path("body_text").asText().split("(?<=[.؟!])\\s+")) {
                boolean isArabic = sentence.codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
                (isArabic ? arabic : latin).add(sentence.replace('\n', ' '));
            }
        }
        this.sentences = List.of(arabic, latin);
    }

    /** Gives so many bodies, two Arabic for one English. */
    public List<String> bodies(int count) {
        List<String> bodies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean isCopy = i % COPY_EVERY == COPY_EVERY - 1;
            bodies.add(isCopy ? copyOf(bodies) : body(sentences.get(i % 3 == 2 ? 1 : 0)));
        }
        return bodies;
    }

    /**
     * Writes so many articles as ninjs, a line each, from twenty sources.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, int count) throws IOException {
        List<String> bodies = bodies(count);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                ObjectNode article = mapper.createObjectNode();
                article.put("uri", "generated-" + i);
                article.put("source", "paper-" + i % 20);
                article.put("headline", headline(bodies.get(i)));
                article.put("body_text", bodies.get(i));
                out.write(mapper.writeValueAsString(article));
                out.write('\n');
            }
        }
    }

    private String body(List<String> from) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            String[] words = from.get(random.nextInt(from.size())).split(" ");
            // A word of the sentence is drawn anew, or any two articles would share whole shingles.
            for (int w = 0; w < words.length; w += 3) {
                String[] other = from.get(random.nextInt(from.size())).split(" ");
                words[w] = other[random.nextInt(other.length)];
            }
            body.append(String.join(" ", words)).append(i % 3 == 2 ? "\n" : " ");
        }
        return body.toString();
    }

    private String copyOf(List<String> bodies) {
        int last = bodies.size() - 1 - random.nextInt(Math.min(bodies.size(), COPIES_FROM_LAST));
        List<String> lines = bodies.get(last).lines().toList();
        return String.join("\n", lines.subList(0, Math.max(1, lines.size() - random.nextInt(2))));
    }

    private static String headline(String body) {
        String[] words = body.split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
    }
}
