package dev.nashra.rules.match;

import dev.nashra.contract.Tag;
import dev.nashra.rules.analyse.Token;
import dev.nashra.rules.parse.RuleField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article with its words looked up: what plans are held against. */
final class ReadText {
    private final RuleText text;
    private final List<Token> tokens;
    private final int[] fieldEnds;
    private final Occurrences occurrences;

    /**
     * Puts a reading together.
     *
     * @param tokens of all fields, one field after the other
     * @param fieldEnds one past the last token of each field, in the order of their bits
     * @param occurrences of which each entry is an index into {@code tokens}
     */
    ReadText(RuleText text, List<Token> tokens, int[] fieldEnds, Occurrences occurrences) {
        this.text = text;
        this.tokens = tokens;
        this.fieldEnds = fieldEnds;
        this.occurrences = occurrences;
    }

    RuleText text() {
        return text;
    }

    Occurrences occurrences() {
        return occurrences;
    }

    /** Gives the first entry of a number in these fields, or {@link Occurrences#NONE}. */
    int first(int id, int mask) {
        return inField(occurrences.first(id), mask);
    }

    /** Gives the next entry of the same number in these fields, or {@link Occurrences#NONE}. */
    int after(int entry, int mask) {
        return inField(occurrences.after(entry), mask);
    }

    private int inField(int from, int mask) {
        int entry = from;
        while (entry != Occurrences.NONE && (field(entry) & mask) == 0) {
            entry = occurrences.after(entry);
        }
        return entry;
    }

    Token token(int entry) {
        return tokens.get(occurrences.token(entry));
    }

    /** Gives the bit of an entry's field. */
    int field(int entry) {
        int token = occurrences.token(entry);
        int field = 0;
        while (token >= fieldEnds[field]) {
            field++;
        }
        return 1 << field;
    }

    /** Gives a passage of a field; null if the field is none of the text's. */
    Tag.@Nullable Evidence passage(int field, int start, int end) {
        if (field == RuleField.HEADLINE.mask() && text.headline() != null) {
            return evidence("headline", text.headline(), start, end);
        }
        if (field == RuleField.BODY.mask() && text.body() != null) {
            return evidence("body_text", text.body(), start, end);
        }
        return null;
    }

    private static Tag.Evidence evidence(String field, String text, int start, int end) {
        return new Tag.Evidence(field, start, end, text.substring(start, end));
    }
}
