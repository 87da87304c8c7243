package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;

/** Finds places that are on no list by the word before them: "the village of", "the river". */
final class ArabicPlaces {
    static final String RULE = "place-pattern:1";

    private static final int LONGEST = 3;

    private final ArabicWords words;

    ArabicPlaces(ArabicWords words) {
        this.words = words;
    }

    void find(Sheet sheet) {
        Passage passage = sheet.passage();
        for (int at = 1; at < passage.size(); at++) {
            if (!sheet.isFree(at, at + 1) || !words.of(passage.word(at - 1)).is(Cue.PLACE)) {
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

    private boolean mayBePlace(String word, boolean first) {
        if (!ArabicWords.isArabic(word) || word.length() < 3) {
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
