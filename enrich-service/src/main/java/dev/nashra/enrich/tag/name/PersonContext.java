package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import java.util.Set;

/** What the words around a place in an Arabic text say for or against a person there. */
final class PersonContext {
    private static final int FARTHEST_TITLE = 5;

    private final ArabicWords words;
    private final Set<String> afters;

    PersonContext(ArabicWords words, CueList cues) {
        this.words = words;
        this.afters = cues.section("after");
    }

    /**
     * Gives what the words before say.
     *
     * @return below 0 if something else is announced, up to .8
     */
    double before(Sheet sheet, int at) {
        Passage passage = sheet.passage();
        if (at == 0 || !isNear(passage, at)) {
            return 0;
        }
        ArabicWord last = words.of(passage.word(at - 1));
        if (last.is(Cue.TITLE)) {
            return .75;
        }
        if (last.is(Cue.PLACE) || last.is(Cue.ORGANISATION) || last.is(Cue.THING)) {
            return -.6;
        }
        if (hasTitle(sheet, at)) {
            return .75;
        }
        Mention owner = sheet.owner(at - 1);
        if (owner != null && owner.kind() == Mention.Kind.NATIONALITY) {
            return .5;
        }
        if (owner != null && owner.kind() == Mention.Kind.PERSON) {
            return passage.word(at).startsWith("و") ? .4 : 0;
        }
        return last.is(Cue.SAY) ? .5 : 0;
    }

    /** Gives what the words after say: 0 to .3. */
    double after(Sheet sheet, int end) {
        return afters.contains(sheet.passage().word(end)) ? .25 : 0;
    }

    /** Says whether a word, which may be a name too, usually comes after a whole name. */
    boolean comesAfterNames(String word) {
        return afters.contains(word);
    }

    /** "The minister of defence of Russia", with nothing but nouns and adjectives up to here. */
    private boolean hasTitle(Sheet sheet, int at) {
        Passage passage = sheet.passage();
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_TITLE); i--) {
            if (!isNear(passage, i + 1)) {
                return false;
            }
            String word = passage.word(i);
            if (i < at - 1 && words.of(word).is(Cue.TITLE)) {
                return true;
            }
            Mention owner = sheet.owner(i);
            boolean modifies =
                    (owner != null && owner.kind() != Mention.Kind.PERSON)
                            || (word.startsWith("ال") && !word.startsWith("الذ"))
                            || word.startsWith("لل")
                            || words.of(word).is(Cue.ORGANISATION);
            if (!modifies) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNear(Passage passage, int at) {
        if (passage.joined(at)) {
            return true;
        }
        String gap = passage.gap(at).strip();
        return gap.equals("/") || gap.equals("،") || gap.equals("\"") || gap.equals("«");
    }
}
