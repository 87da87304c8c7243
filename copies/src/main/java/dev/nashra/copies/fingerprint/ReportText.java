package dev.nashra.copies.fingerprint;

import dev.nashra.text.WordCursor;
import java.util.HashSet;
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

    private final FunctionWords functionWords;
    private final Codes title = new Codes();
    private final Codes paragraphs = new Codes();
    private final Codes everything = new Codes();

    private ReportText(FunctionWords functionWords) {
        this.functionWords = functionWords;
    }

    /**
     * Reads a page.
     *
     * @param headline null if there is none
     * @param body null if there is none
     */
    static ReportText of(
            FunctionWords functionWords, @Nullable String headline, @Nullable String body) {
        ReportText report = new ReportText(functionWords);
        if (headline != null) {
            report.append(new WordCursor(headline), report.title);
        }
        report.readLines(body == null ? "" : body);
        return report;
    }

    /** Gives the words of the headline, in order; none if there is none. */
    Codes title() {
        return title;
    }

    /**
     * Gives the words of the report, in order: those of the paragraphs; of all lines if there are
     * none; after those of the headline if they are few.
     */
    Codes words() {
        Codes report = paragraphs.isEmpty() ? everything : paragraphs;
        if (report.size() >= SHORT_WORDS || title.isEmpty()) {
            return report;
        }
        // A page whose text was not found has a disclaimer or a caption only, as have all others of
        // its site: what tells them apart is the headline.
        Codes whole = new Codes();
        whole.addAll(title);
        whole.addAll(report);
        return whole;
    }

    private void readLines(String body) {
        Set<Long> seen = new HashSet<>();
        seen.add(title.hash());
        WordCursor cursor = new WordCursor(body);
        Codes line = new Codes();
        int start = 0;
        while (start < body.length()) {
            int end = endOfLine(body, start);
            line.clear();
            cursor.moveTo(start, end);
            append(cursor, line);
            if (!line.isEmpty() && seen.add(line.hash())) {
                everything.addAll(line);
                if (isParagraph(body, start, end, line.size())) {
                    paragraphs.addAll(line);
                }
            }
            start = end + 1;
        }
    }

    private void append(WordCursor cursor, Codes words) {
        while (cursor.next()) {
            char[] letters = cursor.letters();
            int length = CopySpelling.of(letters, cursor.length());
            if (length > 0) {
                long hash = WordCode.hash(letters, length);
                words.add(WordCode.of(letters, length, hash, functionWords.contain(hash)), hash);
            }
        }
    }

    private static int endOfLine(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static boolean isParagraph(String text, int start, int end, int words) {
        return words >= PARAGRAPH_WORDS
                || (words >= SENTENCE_WORDS && endsSentence(text, start, end));
    }

    private static boolean endsSentence(String text, int start, int end) {
        int last = end - 1;
        while (last > start && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return switch (text.charAt(last)) {
            case '.', '!', '?', '؟', '…', '۔', '。', '।', '”', '»', '"' -> true;
            default -> false;
        };
    }
}
