package dev.nashra.copies.fingerprint;

import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The report in a page's text: its paragraphs, without menus, the headline repeated above them, and
 * captions printed twice.
 *
 * <p>A line is a paragraph if it has {@value #PARAGRAPH_WORDS} words, or fewer but ends like a
 * sentence. Where no line is one, every line counts.
 */
final class ReportText {
    /** Words from which a line is a paragraph whatever it ends with. */
    static final int PARAGRAPH_WORDS = 12;

    /** Words from which a line that ends like a sentence is a paragraph. */
    static final int SENTENCE_WORDS = 5;

    /** Words below which the headline counts as part of the report. */
    static final int SHORT_WORDS = 20;

    private ReportText() {}

    /** Gives the folded words of a headline; empty if it is null. */
    static List<String> title(@Nullable String headline) {
        return headline == null ? List.of() : folded(headline);
    }

    /**
     * Gives the folded words of the report, in order.
     *
     * @param title of the headline; empty if there is none
     * @param body null if there is none
     * @return the words of the paragraphs; of all lines if there are none; after those of the
     *     headline if they are few
     */
    static List<String> words(List<String> title, @Nullable String body) {
        Set<List<String>> seen = new HashSet<>();
        seen.add(title);
        List<String> paragraphs = new ArrayList<>();
        List<String> everything = new ArrayList<>();
        for (String line : (body == null ? "" : body).lines().toList()) {
            List<String> words = folded(line);
            if (words.isEmpty() || !seen.add(words)) {
                continue;
            }
            everything.addAll(words);
            if (isParagraph(line, words.size())) {
                paragraphs.addAll(words);
            }
        }
        List<String> report = paragraphs.isEmpty() ? everything : paragraphs;
        if (report.size() >= SHORT_WORDS || title.isEmpty()) {
            return report;
        }
        // A page whose text was not found has a disclaimer or a caption only, as have all others of
        // its site: what tells them apart is the headline.
        List<String> whole = new ArrayList<>(title);
        whole.addAll(report);
        return whole;
    }

    private static List<String> folded(String text) {
        List<Words.Word> words = Words.of(text);
        List<String> folded = new ArrayList<>(words.size());
        for (Words.Word word : words) {
            String spelling = CopySpelling.of(word.text());
            if (!spelling.isEmpty()) {
                folded.add(spelling);
            }
        }
        return folded;
    }

    private static boolean isParagraph(String line, int words) {
        return words >= PARAGRAPH_WORDS || (words >= SENTENCE_WORDS && endsSentence(line.strip()));
    }

    private static boolean endsSentence(String line) {
        return switch (line.charAt(line.length() - 1)) {
            case '.', '!', '?', '؟', '…', '۔', '。', '।', '”', '»', '"' -> true;
            default -> false;
        };
    }
}
