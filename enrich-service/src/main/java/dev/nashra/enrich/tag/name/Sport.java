package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Passage;
import java.util.HashSet;
import java.util.Set;

/** Says where in a text sport is the subject, so that Liverpool is a team and not a town. */
final class Sport {
    private static final int NEAR = 40;
    private static final int ENOUGH = 3;

    private final ArabicWords arabic;
    private final Set<String> words = new HashSet<>();

    Sport(ArabicWords arabic, CueList latin) {
        this.arabic = arabic;
        words.addAll(latin.section("sport"));
    }

    /** Gives for every word whether sport is the subject around it. */
    boolean[] subject(Passage passage) {
        int[] before = new int[passage.size() + 1];
        for (int i = 0; i < passage.size(); i++) {
            before[i + 1] = before[i] + (isCue(passage.word(i)) ? 1 : 0);
        }
        boolean[] subject = new boolean[passage.size()];
        for (int i = 0; i < subject.length; i++) {
            int from = Math.max(0, i - NEAR);
            int to = Math.min(subject.length, i + NEAR);
            subject[i] = before[to] - before[from] >= ENOUGH;
        }
        return subject;
    }

    private boolean isCue(String word) {
        return arabic.of(word).is(Cue.SPORT) || words.contains(word);
    }
}
