package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.NdjsonFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads tokens and their labels ({@code B-LOC}, {@code I-LOC}, {@code O}). */
final class ConllSentences {
    private ConllSentences() {}

    /**
     * A token.
     *
     * @param text as printed
     * @param label {@code O}, or {@code B-} or {@code I-} and a type
     */
    record Token(String text, String label) {}

    /**
     * Reads the sentences of a file; blank lines divide them.
     *
     * @throws BadInput if a label is none; names the line
     */
    static List<List<Token>> read(Path path) throws IOException, BadInput {
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = NdjsonFile.open(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    end(sentence, sentences);
                    sentence = new ArrayList<>();
                    continue;
                }
                int divider = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
                String label = line.substring(divider + 1);
                if (divider < 0) {
                    continue;
                }
                if (!label.matches("O|[BI]-[A-Z]+")) {
                    throw new BadInput("%s:%d: no label: %s".formatted(path, number, label));
                }
                sentence.add(new Token(line.substring(0, divider).strip(), label));
            }
        }
        end(sentence, sentences);
        return sentences;
    }

    private static void end(List<Token> sentence, List<List<Token>> sentences) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
