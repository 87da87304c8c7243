package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import dev.nashra.enrich.tag.Slug;
import dev.nashra.text.SpellingKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that is on no list, without the clitics that were written onto it.
 *
 * @param words folded
 * @param label as printed
 */
record Spelling(List<String> words, String label) {

    /** Gives the name of a mention, of which only "and", "for" or "in" may be left out. */
    static Spelling of(Mention mention) {
        Passage passage = mention.passage();
        String first = passage.word(mention.first());
        String printed = mention.surface();
        String stem = bare(first);
        List<String> words = new ArrayList<>();
        words.add(stem);
        for (int i = mention.first() + 1; i < mention.end(); i++) {
            words.add(passage.word(i));
        }
        int cut = first.length() - stem.length();
        return new Spelling(words, first.endsWith(stem) ? printed.substring(cut) : printed);
    }

    /** Gives the words as they stand in an id, spelt the one way. */
    String slug() {
        return Slug.of(words.stream().map(SpellingKey::of).toList());
    }

    private static String bare(String word) {
        if (word.startsWith("وال") || word.startsWith("بال") || word.startsWith("فال")) {
            return word.substring(1);
        }
        return word.length() > 3 && word.startsWith("لل") ? "ال" + word.substring(2) : word;
    }
}
