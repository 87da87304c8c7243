package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.ListFile;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import dev.nashra.text.Folding;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds persons and organisations that are on no list in scripts with capitals, by runs of
 * capitalised words and what stands in and around them. The words around are English; given names
 * are of many peoples.
 */
final class LatinNames {
    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "el", "bin", "ibn", "bint", "abu", "de", "da", "do", "dos", "di", "del",
                    "della", "du", "van", "von", "der", "den", "la", "le", "ben", "ter", "ould");

    private static final int LONGEST = 6;

    private final Set<String> given;
    private final Set<String> titles;
    private final Set<String> lowTitles;
    private final Set<String> says;
    private final Set<String> stops;
    private final Set<String> headsBefore;
    private final Set<String> headsAfter;

    LatinNames(CueList cues, Set<String> given) {
        this.given = given;
        this.titles = cues.section("title");
        this.lowTitles = cues.section("lowtitle");
        this.says = cues.section("say");
        this.stops = cues.section("stop");
        this.headsBefore = cues.section("organisation-before");
        this.headsAfter = cues.section("organisation-after");
    }

    static Set<String> given() {
        Set<String> names = new HashSet<>();
        ListFile.words(LatinNames.class, "given-latin.txt").map(Folding::fold).forEach(names::add);
        return names;
    }

    void find(Sheet sheet) {
        for (int at = 0; at < sheet.size(); at++) {
            if (!sheet.isFree(at, at + 1) || !isCapital(sheet.passage(), at)) {
                continue;
            }
            int end = organisation(sheet, at);
            if (end > at) {
                sheet.claim(at, end, Mention.Kind.ORGANISATION, null, ArabicOrganisations.RULE);
                at = end - 1;
                continue;
            }
            if (isTitled(sheet.passage(), at)) {
                continue;
            }
            end = person(sheet, at);
            if (end > at) {
                sheet.claim(at, end, Mention.Kind.PERSON, null, ArabicPersons.RULE);
                at = end - 1;
            }
        }
    }

    /** "Ministry of Health and Population", "University of Leeds", "Acme Holdings Inc". */
    private int organisation(Sheet sheet, int at) {
        Passage passage = sheet.passage();
        String first = passage.word(at);
        if (headsBefore.contains(first) && passage.word(at + 1).equals("of")) {
            int end = at + 2;
            while (end < passage.size() && end - at < LONGEST + 2 && passage.joined(end)) {
                boolean and = passage.word(end).equals("and") || passage.word(end).equals("the");
                if (!isCapital(passage, end) && !(and && isCapital(passage, end + 1))) {
                    break;
                }
                end++;
            }
            return end > at + 2 ? end : at;
        }
        if (stops.contains(first)) {
            return at;
        }
        int end = at + 1;
        while (end < passage.size()
                && end - at < LONGEST
                && passage.joined(end)
                && isCapital(passage, end)) {
            if (headsAfter.contains(passage.word(end)) && !titles.contains(first)) {
                return end + 1;
            }
            end++;
        }
        return at;
    }

    /** Says whether a title comes soon, before which no name begins: Foreign Minister Smith. */
    private boolean isTitled(Passage passage, int at) {
        for (int i = at + 1; i < at + 4 && passage.joined(i) && isCapital(passage, i); i++) {
            if (titles.contains(passage.word(i)) && !given.contains(passage.word(at))) {
                return true;
            }
        }
        return false;
    }

    private int person(Sheet sheet, int at) {
        Passage passage = sheet.passage();
        String first = passage.word(at);
        if (stops.contains(first) || titles.contains(first) || !mayBeName(first)) {
            return at;
        }
        int end = at + 1;
        while (end < passage.size() && end - at < LONGEST && passage.joined(end)) {
            if (sheet.owner(end) != null && !isLastPlace(sheet, at, end)) {
                break;
            }
            boolean particle =
                    PARTICLES.contains(passage.word(end))
                            && passage.joined(end + 1)
                            && end + 1 < passage.size()
                            && isCapital(passage, end + 1);
            if (!particle && (!isCapital(passage, end) || stops.contains(passage.word(end)))) {
                break;
            }
            end++;
        }
        boolean isGiven = given.contains(first);
        boolean titled = at > 0 && passage.joined(at) && isTitle(passage, at - 1);
        boolean says = says(passage, at, end);
        if (end - at == 1) {
            return titled || (says && !sheet.passage().startsSentence(at) && isPlain(first))
                    ? end
                    : at;
        }
        return isGiven || titled || says ? end : at;
    }

    /** Washington is a place, but not in "Denzel Washington". */
    private boolean isLastPlace(Sheet sheet, int at, int end) {
        Mention owner = sheet.owner(end);
        return owner != null
                && owner.kind() == Mention.Kind.PLACE
                && owner.length() == 1
                && end == at + 1
                && given.contains(sheet.passage().word(at));
    }

    private static boolean isPlain(String word) {
        return word.length() > 2;
    }

    private boolean isTitle(Passage passage, int at) {
        String word = passage.word(at);
        return titles.contains(word) && isCapital(passage, at) || lowTitles.contains(word);
    }

    private boolean says(Passage passage, int at, int end) {
        return (end < passage.size() && says.contains(passage.word(end)))
                || (at > 0 && passage.joined(at) && says.contains(passage.word(at - 1)));
    }

    private static boolean mayBeName(String word) {
        return word.length() > 1 && Character.isLetter(word.charAt(0));
    }

    private static boolean isCapital(Passage passage, int at) {
        return at < passage.size() && passage.isCapital(at);
    }
}
