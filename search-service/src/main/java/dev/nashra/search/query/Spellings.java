package dev.nashra.search.query;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.text.Folding;
import dev.nashra.text.SpellingKey;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.List;

/**
 * Arabic words in the letters of other newsrooms, or without the letter before them that no stemmer
 * takes off, for a second try: where no article has جوردينو, the one with غوردينو is meant, and
 * where none has لقطار, the one with قطار. Names that are tagged need none; see {@link Names}.
 */
final class Spellings {
    /** Shorter words are other words with another letter: غرب and جرب. */
    private static final int SHORTEST = 4;

    /** What is written before a word; it may stand in the text whatever stands in the query. */
    private static final String BEFORE = "[وف]?[بلك]?(ال|لل)?";

    private static final List<String> SOUNDS = List.of("جغگچ", "فڤ", "بپ");

    /** "With", "for", "like", "and" and "so", which may as well be a letter of the word. */
    private static final String LETTERS_BEFORE = "بلكوف";

    private static final Analysis WORDS = new Analysis(TextLanguage.AR);

    private Spellings() {}

    /**
     * Gives an expression with its words in any spelling; phrases, beginnings and what is not
     * wanted stay as they were typed.
     *
     * @param words gathers those that have another spelling; if none has, the expression is as
     *     given
     */
    static Expression respelt(Expression expression, List<String> words) {
        return switch (expression) {
            case Expression.All all -> new Expression.All(respelt(all.parts(), words));
            case Expression.Any any -> new Expression.Any(respelt(any.parts(), words));
            case Expression.Word word -> {
                List<Expression> forms = new ArrayList<>(List.of(word));
                forms.addAll(others(word.text()));
                if (forms.size() == 1) {
                    yield word;
                }
                words.add(word.text());
                yield new Expression.Any(forms);
            }
            case Expression.Phrase phrase -> phrase;
            case Expression.Prefix prefix -> prefix;
            case Expression.Fuzzy fuzzy -> fuzzy;
            case Expression.Respelt respelt -> respelt;
            case Expression.Not not -> not;
        };
    }

    private static List<Expression> respelt(List<Expression> parts, List<String> words) {
        List<Expression> respelt = new ArrayList<>();
        parts.forEach(part -> respelt.add(respelt(part, words)));
        return respelt;
    }

    /** Gives what else a word may be; nothing if it is only what was typed. */
    private static List<Expression> others(String text) {
        List<Token> tokens = WORDS.tokens(text);
        if (tokens.size() != 1) {
            return List.of();
        }
        String bare = Names.bare(tokens.getFirst());
        List<Expression> others = new ArrayList<>();
        if (isArabic(bare)) {
            others.add(new Expression.Respelt(bare));
        }
        for (String form : OtherForms.of(text)) {
            String folded = Folding.fold(form);
            if (isArabic(folded)) {
                others.add(new Expression.Respelt(folded));
            }
        }
        String rest = Folding.fold(text);
        while (isArabic(rest) && LETTERS_BEFORE.indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1);
            others.add(new Expression.Word(rest));
        }
        return others;
    }

    /** Tells whether a word is Arabic and long enough to lose or to change a letter. */
    private static boolean isArabic(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(c -> c >= 0x620 && c < 0x700);
    }

    /** Gives Lucene's regular expression of all spellings of a word. */
    static String pattern(String bare) {
        StringBuilder pattern = new StringBuilder(BEFORE);
        for (int i = 0; i < bare.length(); i++) {
            String letters = letters(bare.charAt(i));
            pattern.append(letters.length() > 1 ? "[" + letters + "]" : letters);
        }
        return pattern.toString();
    }

    private static String letters(char letter) {
        String sound = String.valueOf(SpellingKey.key(letter));
        return SOUNDS.stream()
                .filter(letters -> letters.startsWith(sound))
                .findFirst()
                .orElse(String.valueOf(letter));
    }
}
