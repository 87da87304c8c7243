package dev.nashra.rules.parse;

import static dev.nashra.rules.parse.BadRule.Reason.EMPTY;
import static dev.nashra.rules.parse.BadRule.Reason.FUZZY;
import static dev.nashra.rules.parse.BadRule.Reason.LEADING_WILDCARD;
import static dev.nashra.rules.parse.BadRule.Reason.SLOP;
import static dev.nashra.rules.parse.BadRule.Reason.TOO_MANY_CLAUSES;
import static dev.nashra.rules.parse.BadRule.Reason.WILDCARD;

import dev.nashra.text.Folding;
import dev.nashra.text.Words;

/** Makes words, phrases and patterns out of tokens, and refuses those that cannot be matched. */
final class Leaves {
    private Leaves() {}

    static Expression of(RuleField field, Token token) throws Malformed {
        String text = token.text();
        if (token.is(Token.Kind.WORD) && text.chars().anyMatch(c -> Glob.isWildcard((char) c))) {
            return wildcard(field, token);
        }
        String folded = Folding.fold(text);
        int words = words(token);
        if (words == 0) {
            throw new Malformed(EMPTY, token.column(), "there is no letter or digit to look for");
        }
        if (words > Limits.MAX_PHRASE) {
            throw new Malformed(
                    TOO_MANY_CLAUSES,
                    token.column(),
                    "a phrase has at most " + Limits.MAX_PHRASE + " words; this one has " + words);
        }
        if (token.is(Token.Kind.WORD) && token.number() != Token.NONE) {
            return fuzzy(field, token, folded, words);
        }
        return new Expression.Words(field, text, slop(token, words), token.column());
    }

    /** Counts the words that a token is looked up by. */
    static int words(Token token) {
        int words = 0;
        for (Words.Word word : Words.of(token.text())) {
            words += (int) Math.max(1, word.text().chars().filter(Leaves::isHangul).count());
        }
        return words;
    }

    private static boolean isHangul(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
    }

    private static int slop(Token token, int words) throws Malformed {
        if (token.number() == Token.UNSAID || token.number() > Limits.MAX_SLOP) {
            throw new Malformed(
                    SLOP,
                    token.column(),
                    "after a phrase and ~ comes by how many places, at most " + Limits.MAX_SLOP);
        }
        if (token.number() > 0 && words > Limits.MAX_SLOPPY_PHRASE) {
            throw new Malformed(
                    SLOP,
                    token.column(),
                    "a phrase with ~ has at most "
                            + Limits.MAX_SLOPPY_PHRASE
                            + " words; this one has "
                            + words);
        }
        return Math.max(token.number(), 0);
    }

    private static Expression fuzzy(RuleField field, Token token, String folded, int words)
            throws Malformed {
        if (token.number() != Token.UNSAID && token.number() != 1) {
            throw new Malformed(
                    FUZZY, token.column(), "a fuzzy word differs by one letter: ~ or ~1");
        }
        if (!field.isText() || words != 1 || folded.length() < Limits.MIN_FUZZY) {
            throw new Malformed(
                    FUZZY,
                    token.column(),
                    "only a word of the text of at least "
                            + Limits.MIN_FUZZY
                            + " letters can be fuzzy");
        }
        return new Expression.Fuzzy(field, folded, token.column());
    }

    private static Expression wildcard(RuleField field, Token token) throws Malformed {
        if (token.number() != Token.NONE) {
            throw new Malformed(
                    WILDCARD, token.column(), "a word has wildcards or is fuzzy, not both");
        }
        Glob glob = new Glob(Folding.fold(token.text()));
        long wildcards = glob.pattern().chars().filter(c -> Glob.isWildcard((char) c)).count();
        if (wildcards > Limits.MAX_WILDCARDS
                || glob.pattern().length() > Limits.MAX_PATTERN_LENGTH) {
            throw new Malformed(
                    WILDCARD,
                    token.column(),
                    "a word has at most %d wildcards and %d characters with them"
                            .formatted(Limits.MAX_WILDCARDS, Limits.MAX_PATTERN_LENGTH));
        }
        int prefix = glob.prefix().length();
        if (prefix < Limits.MIN_PREFIX) {
            throw new Malformed(
                    prefix == 0 ? LEADING_WILDCARD : WILDCARD,
                    token.column(),
                    "a wildcard needs at least " + Limits.MIN_PREFIX + " letters before it");
        }
        if (field.isText() && !glob.pattern().codePoints().allMatch(Leaves::mayStandInWord)) {
            throw new Malformed(
                    WILDCARD, token.column(), "only letters and digits stand beside a wildcard");
        }
        return new Expression.Wildcard(field, glob, token.column());
    }

    private static boolean mayStandInWord(int c) {
        return c == Glob.ANY
                || c == Glob.ONE
                || Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
