package dev.nashra.benchmarks.fit;

import dev.nashra.copies.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs that persons have read, until the texts that they are of turn up. */
final class JudgedPairs {
    private static final String COMMENT = "#";

    private final List<JudgedPair> open = new ArrayList<>();

    /**
     * Adds the pairs of a file: one a line, {@value #COMMENT} begins a comment.
     *
     * @throws IllegalArgumentException if there is no such file, or a line is no pair; names both
     */
    void read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith(COMMENT)) {
                continue;
            }
            try {
                open.add(JudgedPair.parse(line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s:%d: %s".formatted(file, number, e.getMessage()), e);
            }
        }
    }

    /**
     * Takes the pairs that are of these texts, whether they share keys or not.
     *
     * @return those to be fitted to
     */
    List<Example> take(List<Text> texts) {
        Map<String, Text> byId = new HashMap<>();
        texts.forEach(text -> byId.put(text.id(), text));
        List<Example> examples = new ArrayList<>();
        open.removeIf(
                pair -> {
                    Text one = byId.get(pair.one());
                    Text other = byId.get(pair.other());
                    if (one == null || other == null) {
                        return false;
                    }
                    Example example =
                            pair.example(Verifier.compare(one.prepared(), other.prepared()));
                    if (example != null) {
                        examples.add(example);
                    }
                    return true;
                });
        return examples;
    }

    /**
     * Says that no more texts will come.
     *
     * @throws IllegalArgumentException if a pair was not of the texts
     */
    void requireAllTaken() {
        if (!open.isEmpty()) {
            JudgedPair pair = open.getFirst();
            throw new IllegalArgumentException(
                    "%d judged pairs are in no dated file, such as %s and %s"
                            .formatted(open.size(), pair.one(), pair.other()));
        }
    }
}
