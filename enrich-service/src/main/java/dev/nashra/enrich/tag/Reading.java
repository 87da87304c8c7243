package dev.nashra.enrich.tag;

import dev.nashra.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as taggers read it: divided into words once, for all of them.
 *
 * @param language ISO 639 code as decided, {@code und} if undecided
 * @param headline empty if there is none
 * @param body empty if there is none
 * @param headlineWords in order, offsets into {@code headline}
 * @param bodyWords in order, offsets into {@code body}
 */
public record Reading(
        String language,
        String headline,
        String body,
        List<Words.Word> headlineWords,
        List<Words.Word> bodyWords) {

    /**
     * Reads a text.
     *
     * @param language ISO 639 code
     * @param headline null if there is none
     * @param body null if there is none
     */
    public static Reading of(String language, @Nullable String headline, @Nullable String body) {
        String title = headline == null ? "" : headline;
        String text = body == null ? "" : body;
        return new Reading(language, title, text, Words.of(title), Words.of(text));
    }

    /** Gives the text of a field. */
    public String text(Field field) {
        return field == Field.HEADLINE ? headline : body;
    }

    /** Gives the words of a field. */
    public List<Words.Word> words(Field field) {
        return field == Field.HEADLINE ? headlineWords : bodyWords;
    }
}
