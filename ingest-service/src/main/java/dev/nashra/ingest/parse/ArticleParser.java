package dev.nashra.ingest.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.ingest.parse.Refusal.Reason;
import java.time.Instant;
import java.util.Set;

/** Turns the bytes of one article into something to hand on, or into the reasons why not. */
public final class ArticleParser {
    private ArticleParser() {}

    /**
     * Reads and checks one article.
     *
     * @param bytes hold ninjs JSON in UTF-8
     * @param start where it begins
     * @param length how much of it there is
     * @param sources publishers that the caller may speak for; empty for all
     * @param received when it was taken in
     */
    public static Verdict parse(
            byte[] bytes, int start, int length, Set<String> sources, Instant received) {
        return switch (read(bytes, start, length, Set.of())) {
            case Reading.Unreadable unreadable -> new Verdict.Refused(unreadable.refusal());
            case Reading.Read read -> new ArticleCheck(read, sources).verdict(received);
        };
    }

    /**
     * Reads one article.
     *
     * @param beside names of further properties to read, texts or lists of texts
     */
    static Reading read(byte[] bytes, int start, int length, Set<String> beside) {
        String text = new String(bytes, start, length, UTF_8);
        int malformed = Utf8.firstMalformed(bytes, start, length, text);
        if (malformed >= 0) {
            return new Reading.Unreadable(
                    Refusal.of(
                            Reason.INVALID_UTF8,
                            "The article is not UTF-8 at byte %d of it.".formatted(malformed)));
        }
        return NinjsReader.read(text, beside);
    }
}
