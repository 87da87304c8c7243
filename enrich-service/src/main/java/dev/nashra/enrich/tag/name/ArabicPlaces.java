package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import java.util.Set;

/** Finds places that are on no list by the word before them: "the village of", "the river". */
final class ArabicPlaces {
    static final String RULE = "place-pattern:1";

    private static final int LONGEST = 3;

    private final ArabicWords words;
    private final Set<String> places;

    ArabicPlaces(ArabicWords words, CueList cues) {
        this.words = words;
        this.places = cues.section("place");
    }

    void find(Sheet sheet) {
        Passage passage = sheet.passage();
        for (int at = 1; at < passage.size(); at++) {
            if (!sheet.isFree(at, at + 1) || !isPlaceWord(passage.word(at - 1))) {
                continue;
            }
            int end = at;
            while (end < passage.size()
                    && end - at < LONGEST
                    && passage.joined(end)
                    && sheet.isFree(end, end + 1)
                    && mayBePlace(passage.word(end), end == at)) {
                end++;
            }
            if (end > at) {
                sheet.claim(at, end, Mention.Kind.PLACE, null, RULE);
            }
        }
    }

    private boolean isPlaceWord(String word) {
        for (String stem : dev.nashra.enrich.tag.Clitics.stems(word)) {
            if (places.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBePlace(String word, boolean first) {
        if (!ArabicPersons.isArabic(word) || word.length() < 3) {
            return false;
        }
        ArabicWord known = words.of(word);
        boolean hasClitic = !known.stem().equals(word);
        boolean looksForeign = known.foreignness() > (word.endsWith("ه") ? .4 : 0);
        return !known.common()
                && !hasClitic
                && (first
                        ? looksForeign || known.hasArticle()
                        : looksForeign && !known.hasArticle() && !known.listed());
    }
}
