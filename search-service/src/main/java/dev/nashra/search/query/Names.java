package dev.nashra.search.query;

import dev.nashra.contract.Tag;
import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.text.SpellingKey;
import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an article's persons, places and organisations are called, spelt the one way that all
 * spellings of newsrooms come to: شويجو, شويغو and والشويغو are one name. By the English name that
 * stands in a tag's id, a name is found in the other script as well.
 *
 * <p>Only of what is tagged: as a spelling of any word it would make جدة and غدة the same.
 */
public final class Names {
    /** Between two names, in words: no phrase reaches from one into the next. */
    static final int GAP = 100;

    /** In short words one letter is too much of it: جدة is no spelling of غدة. */
    private static final int SHORTEST_RESPELT = 5;

    private static final Analysis WORDS = new Analysis(TextLanguage.AR);

    private Names() {}

    /** Gives each name of what is tagged once. */
    public static List<String> of(List<Tag> tags) {
        Set<String> names = new LinkedHashSet<>();
        tags.forEach(tag -> names.addAll(of(tag)));
        return List.copyOf(names);
    }

    /** Gives the names of what one tag says; none of a topic or of a desk's own tag. */
    static Set<String> of(Tag tag) {
        Set<String> names = new LinkedHashSet<>();
        if (isName(tag)) {
            names.add(key(tag.label()));
            tag.evidence().forEach(evidence -> names.add(key(evidence.surface())));
            names.add(key(english(tag.id())));
            names.remove("");
        }
        return names;
    }

    /** Tells whether a tag says who or where, and not about what. */
    public static boolean isName(Tag tag) {
        return switch (tag.kind()) {
            case PERSON, PLACE, ORGANISATION -> true;
            case TOPIC, CUSTOM -> false;
        };
    }

    /**
     * Gives the words that stand in a tag's id; empty if there are none: of a country that is a
     * code, and "in" or "us" would be found everywhere.
     */
    public static String english(String id) {
        int colon = id.indexOf(':');
        return colon < 0 || id.startsWith("country:")
                ? ""
                : id.substring(colon + 1).replace('-', ' ');
    }

    /** Gives a text's words, each in the one spelling, a space between. */
    public static String key(String text) {
        return terms(text).stream().map(LiveAnalysis.Term::term).collect(Collectors.joining(" "));
    }

    /** Gives a text's words, each in the one spelling, and where it stands. */
    static List<LiveAnalysis.Term> terms(String text) {
        List<LiveAnalysis.Term> terms = new ArrayList<>();
        for (Token token : WORDS.tokens(text)) {
            terms.add(
                    new LiveAnalysis.Term(
                            respelt(bare(token)), token.position(), token.start(), token.end()));
        }
        return terms;
    }

    /** Folded, without what Arabic writes before a word. */
    static String bare(Token token) {
        return token.word().forms().getLast();
    }

    private static String respelt(String word) {
        return word.length() < SHORTEST_RESPELT ? word : SpellingKey.of(word);
    }
}
