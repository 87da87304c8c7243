package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Clitics;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import dev.nashra.text.SpellingKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names that an article has given, by which it may call the same persons again: by the family
 * name, or by the only name they have there.
 */
final class ArticleMemory {
    static final String RULE = "same-person:1";

    private final ArabicWords words;
    private final Set<String> known = new HashSet<>();
    private final Set<String> certain = new HashSet<>();

    ArticleMemory(ArabicWords words) {
        this.words = words;
    }

    /** Keeps the names of persons. */
    void learn(List<Mention> mentions) {
        Map<String, Integer> singles = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind() != Mention.Kind.PERSON) {
                continue;
            }
            String last = word(mention.passage(), mention.end() - 1);
            if (mention.length() > 1) {
                remember(last);
                String first = words.of(mention.passage().word(mention.first())).stem();
                ArabicWord given = words.of(first);
                if (given.given() && given.foreignness() > .5) {
                    known.add(SpellingKey.of(first));
                }
            } else {
                singles.merge(words.of(last).stem(), 1, Integer::sum);
            }
        }
        singles.forEach((name, times) -> remember(name));
    }

    private void remember(String name) {
        ArabicWord word = words.of(name);
        if (name.length() < 3 || (word.common() && !word.listed() && !word.hasArticle())) {
            return;
        }
        known.add(SpellingKey.of(name));
        if (word.family() || !word.common()) {
            certain.add(SpellingKey.of(name));
        }
    }

    /** Finds the names again where nothing else shows that they are names. */
    void find(Sheet sheet) {
        Passage passage = sheet.passage();
        for (int at = 0; at < passage.size() && !known.isEmpty(); at++) {
            if (!sheet.isFree(at, at + 1)
                    || passage.isLowerCase(at)
                    || isNoName(words.of(passage.word(at)))) {
                continue;
            }
            for (String stem : Clitics.stems(passage.word(at))) {
                String key = SpellingKey.of(stem);
                if (known.contains(key) && isSafe(stem, key)) {
                    sheet.claim(at, at + 1, Mention.Kind.PERSON, null, RULE);
                    break;
                }
            }
        }
    }

    private static boolean isNoName(ArabicWord word) {
        return word.common() && !word.listed() && !word.stem().isEmpty() && !word.hasArticle();
    }

    private boolean isSafe(String stem, String key) {
        return certain.contains(key) || !words.of(stem).common();
    }

    private static String word(Passage passage, int at) {
        return passage.word(at);
    }
}
