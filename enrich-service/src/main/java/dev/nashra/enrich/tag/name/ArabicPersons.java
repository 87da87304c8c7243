package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Clitics;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import dev.nashra.text.Words;
import java.util.Set;

/**
 * Finds persons that are on no list: runs of words that may be names, with enough evidence that
 * they are, in the words themselves and before and after them.
 */
final class ArabicPersons {
    static final String RULE = "person-pattern:1";

    /** Evidence that makes a run a person; what single pieces of it are worth is below. */
    private static final double ENOUGH = .95;

    /** From here on a word's letters look foreign. */
    private static final double FOREIGN = .45;

    private static final int LONGEST = 7;

    private final ArabicWords words;
    private final PersonContext context;
    private final Set<String> compounds;
    private final Set<String> compoundEnds;
    private final Set<String> kunyas;
    private final Set<String> sons;
    private final Set<String> foreignParticles;
    private final Set<String> ordinals;
    private final Set<String> titles;

    ArabicPersons(ArabicWords words, CueList cues) {
        this.words = words;
        this.context = new PersonContext(words, cues);
        this.compounds = cues.section("compound");
        this.compoundEnds = cues.section("compound-end");
        this.kunyas = cues.section("kunya");
        this.sons = cues.section("son");
        this.foreignParticles = cues.section("foreign-particle");
        this.ordinals = cues.section("ordinal");
        this.titles = cues.section("title");
    }

    /** Words that are part of a name, and how much that says for a name. */
    private record Unit(int length, double evidence, boolean listed) {
        static final Unit NONE = new Unit(0, 0, false);

        boolean isNone() {
            return length == 0;
        }
    }

    /** Finds persons among the words that are nobody's yet. */
    void find(Sheet sheet) {
        int at = 0;
        while (at < sheet.size()) {
            int end = personAt(sheet, at);
            if (end > at) {
                sheet.claim(at, end, Mention.Kind.PERSON, null, RULE);
                at = end;
            } else {
                at++;
            }
        }
    }

    private int personAt(Sheet sheet, int at) {
        ArabicWord word = words.of(sheet.passage().word(at));
        if (word.common() && !word.listed() && !mayLead(word)) {
            return at;
        }
        double before = context.before(sheet, at);
        Unit first = unit(sheet, at, true, before);
        if (first.length() == 0) {
            return at;
        }
        double evidence = before + first.evidence();
        int end = at + first.length();
        boolean listed = first.listed();
        boolean onlyWeak = word.weak();
        while (end < sheet.size() && end - at < LONGEST && sheet.passage().joined(end)) {
            Unit next = unit(sheet, end, false, listed ? 1 : before);
            if (next.length() == 0) {
                break;
            }
            evidence += next.evidence();
            onlyWeak &= next.length() == 1 && words.of(sheet.passage().word(end)).weak();
            listed |= next.listed();
            end += next.length();
        }
        if (listed && end == at + 1 + (first.length() - 1) && isOrdinal(sheet, end)) {
            end++;
            evidence += .4;
        }
        double after = context.after(sheet, end);
        if (onlyWeak && (end == at + 1 || before + after <= 0)) {
            return at;
        }
        return evidence + after >= ENOUGH ? end : at;
    }

    /** Says whether a name of two words may begin with a word. */
    private static boolean mayLead(ArabicWord word) {
        return word.is(Cue.COMPOUND) || word.is(Cue.KUNYA) || word.is(Cue.SON);
    }

    private boolean isOrdinal(Sheet sheet, int at) {
        return sheet.isFree(at, at + 1)
                && sheet.passage().joined(at)
                && ordinals.contains(sheet.passage().word(at));
    }

    private Unit unit(Sheet sheet, int at, boolean first, double before) {
        Passage passage = sheet.passage();
        if (!(first ? sheet.isFree(at, at + 1) : sheet.isFreeForName(at, at + 1))
                || !ArabicWords.isArabic(passage.word(at))) {
            return Unit.NONE;
        }
        Unit two = twoWords(sheet, at, first);
        if (two.length() > 0) {
            return two;
        }
        ArabicWord word = words.of(passage.word(at));
        boolean hasClitic = !word.stem().equals(passage.word(at));
        if ((!first && hasClitic) || isPreposition(passage, at) || isAccusative(passage, at)) {
            return Unit.NONE;
        }
        return first ? starting(sheet, at, word, before) : following(sheet, at, word, before);
    }

    /** What ends in -an is an adverb or an object: بدلاً. */
    private static boolean isAccusative(Passage passage, int at) {
        Words.Word word = passage.words().get(at);
        for (int i = word.end() - 1; i > word.start() && i > word.end() - 3; i--) {
            if (passage.text().charAt(i) == '\u064B') {
                return true;
            }
        }
        return false;
    }

    /** "On" and the name Ali differ only in the dots of their last letter. */
    private static boolean isPreposition(Passage passage, int at) {
        return passage.word(at).equals("علي")
                && passage.text().charAt(passage.words().get(at).end() - 1) == 'ى';
    }

    private Unit twoWords(Sheet sheet, int at, boolean first) {
        Passage passage = sheet.passage();
        if (!passage.joined(at + 1) || !sheet.isFreeForName(at + 1, at + 2)) {
            return Unit.NONE;
        }
        ArabicWord word = words.of(passage.word(at));
        if (!mayLead(word) && !word.is(Cue.FOREIGN_PARTICLE) && !passage.word(at).endsWith("ام")) {
            return Unit.NONE;
        }
        String next = passage.word(at + 1);
        for (String stem : first ? Clitics.stems(passage.word(at)) : Set.of(passage.word(at))) {
            if (stem.equals("عبد") && (next.startsWith("ال") || next.equals("ربه"))) {
                return new Unit(2, 1, true);
            }
            if (compounds.contains(stem) && compoundEnds.contains(next)) {
                return new Unit(2, .9, true);
            }
            boolean kunya = kunyas.contains(stem) || (stem.equals("ام") && !first);
            if (kunya && (canFollowParticle(next) || (stem.equals("ابو") && next.length() > 2))) {
                return new Unit(2, words.of(next).listed() ? 1 : .8, true);
            }
            if (sons.contains(stem) && canFollowParticle(next) && (!first || !stem.equals("ال"))) {
                return new Unit(2, first ? .3 : .5, !first);
            }
            if (foreignParticles.contains(stem) && !first && isForeign(next)) {
                return new Unit(2, .4, false);
            }
        }
        return Unit.NONE;
    }

    private boolean canFollowParticle(String next) {
        ArabicWord word = words.of(next);
        return ArabicWords.isArabic(next) && (word.listed() || word.hasArticle() || !word.common());
    }

    private boolean isForeign(String next) {
        ArabicWord word = words.of(next);
        return word.listed() || (!word.common() && word.foreignness() > 0);
    }

    private Unit starting(Sheet sheet, int at, ArabicWord word, double before) {
        if (titles.contains(word.stem())) {
            return Unit.NONE;
        }
        if (word.given()) {
            return new Unit(1, word.common() ? .6 : 1, true);
        }
        if (word.weak()) {
            return new Unit(1, nextIsListed(sheet, at) ? .6 : .25, true);
        }
        if (word.family()) {
            return new Unit(1, word.common() ? .1 : .6, true);
        }
        if (word.common() || word.stem().length() < 2) {
            return Unit.NONE;
        }
        if (word.hasArticle()) {
            return before > .6
                            && sheet.passage().word(at - 1).startsWith("ال")
                            && !word.stem().startsWith("الم")
                    ? new Unit(1, .2, false)
                    : Unit.NONE;
        }
        if (word.foreignness() < FOREIGN && nextIsGiven(sheet, at)) {
            return Unit.NONE;
        }
        return new Unit(1, foreign(word), false);
    }

    private Unit following(Sheet sheet, int at, ArabicWord word, double before) {
        if (word.given() || word.weak()) {
            return context.comesAfterNames(word.stem())
                    ? Unit.NONE
                    : new Unit(1, word.given() ? .5 : .4, true);
        }
        if (word.family()) {
            return new Unit(1, .4, true);
        }
        if (word.common() || sheet.owner(at) != null || word.stem().length() < 2) {
            return Unit.NONE;
        }
        if (word.hasArticle()) {
            return before >= .5 ? new Unit(1, .2, false) : Unit.NONE;
        }
        if (word.foreignness() < -.3) {
            return Unit.NONE;
        }
        return new Unit(1, foreign(word), false);
    }

    private boolean nextIsGiven(Sheet sheet, int at) {
        Passage passage = sheet.passage();
        if (!passage.joined(at + 1) || !sheet.isFree(at + 1, at + 2)) {
            return false;
        }
        ArabicWord next = words.of(passage.word(at + 1));
        return next.given() || twoWords(sheet, at + 1, true).length() > 0;
    }

    private boolean nextIsListed(Sheet sheet, int at) {
        Passage passage = sheet.passage();
        if (!passage.joined(at + 1) || !sheet.isFreeForName(at + 1, at + 2)) {
            return false;
        }
        ArabicWord next = words.of(passage.word(at + 1));
        return next.listed() && next.stem().equals(passage.word(at + 1));
    }

    private static double foreign(ArabicWord word) {
        if (word.foreignness() > FOREIGN) {
            return .45;
        }
        return word.foreignness() > 0 ? .25 : .05;
    }
}
