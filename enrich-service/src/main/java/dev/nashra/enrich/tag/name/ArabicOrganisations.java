package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Clitics;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import java.util.Set;

/**
 * Finds organisations by the word with which their names begin, ministries among them, and by what
 * is in quotes after "company", "newspaper" and the like.
 */
final class ArabicOrganisations {
    static final String RULE = "organisation-pattern:1";

    static final String OFFICE_RULE = "office-pattern:1";

    private static final int LONGEST = 6;
    private static final int LONGEST_OFFICE = 5;
    private static final int LONGEST_QUOTED = 5;

    private final ArabicWords words;
    private final Set<String> named;
    private final Set<String> outside;
    private final Set<String> offices;
    private final Set<String> noName;

    ArabicOrganisations(ArabicWords words, CueList cues) {
        this.words = words;
        this.named = cues.section("head");
        this.outside = cues.section("announcer");
        this.offices = cues.section("office");
        this.noName = cues.section("no-name");
    }

    /** Finds organisations; words that a place or a person has are taken if they go on a name. */
    void find(Sheet sheet) {
        for (int at = 0; at < sheet.size(); at++) {
            ArabicWord word = words.of(sheet.passage().word(at));
            boolean begins = word.is(Cue.HEAD) || word.is(Cue.ANNOUNCER) || word.is(Cue.OFFICE);
            if (!begins || !sheet.isFree(at, at + 1)) {
                continue;
            }
            for (String stem : Clitics.stems(sheet.passage().word(at))) {
                if (named.contains(stem)) {
                    headed(sheet, at, stem);
                    break;
                }
                if (outside.contains(stem)) {
                    announced(sheet, at);
                    break;
                }
                if (offices.contains(stem)) {
                    office(sheet, at);
                    break;
                }
            }
        }
    }

    private void headed(Sheet sheet, int at, String head) {
        int end = endOf(sheet, at, head);
        if (end > at + 1) {
            sheet.claim(at, end, Mention.Kind.ORGANISATION, null, RULE);
        }
    }

    /** Gives where a name ends that begins with a head; right after the head if it is no name. */
    private int endOf(Sheet sheet, int at, String head) {
        Passage passage = sheet.passage();
        boolean definite = head.startsWith("ال");
        int end = at + 1;
        while (end < passage.size() && end - at < LONGEST && passage.joined(end)) {
            String word = passage.word(end);
            Mention owner = sheet.owner(end);
            if (owner != null && owner.kind() == Mention.Kind.NATIONALITY) {
                if (!definite && end == at + 1) {
                    break;
                }
                end = owner.end();
                continue;
            }
            if (owner != null) {
                if (end > at + 1 || definite || owner.kind() == Mention.Kind.ORGANISATION) {
                    break;
                }
                end = owner.end();
                continue;
            }
            if (!goesOn(word, end == at + 1, definite)) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean goesOn(String word, boolean second, boolean definite) {
        if (noName.contains(word) || word.length() < 2) {
            return false;
        }
        if (word.startsWith("ال") || (!second && word.startsWith("لل"))) {
            return true;
        }
        if (!second && word.startsWith("وال")) {
            return word.length() > 5 && !noName.contains(word.substring(1));
        }
        if (definite || !ArabicWords.isArabic(word)) {
            return false;
        }
        ArabicWord known = words.of(word);
        return second && !known.common();
    }

    /** A ministry that is on no list: what it is for, without what country it is of. */
    private void office(Sheet sheet, int at) {
        Passage passage = sheet.passage();
        int end = at + 1;
        boolean isNamed = false;
        while (end < passage.size()
                && end - at < LONGEST_OFFICE
                && passage.joined(end)
                && sheet.isFree(end, end + 1)
                && (goesOn(passage.word(end), end == at + 1, false)
                        || (end == at + 1 && isOf(passage, end)))) {
            isNamed |= passage.word(end).startsWith("ال");
            end++;
        }
        if (isNamed) {
            sheet.claim(at, end, Mention.Kind.OFFICE, null, OFFICE_RULE);
        }
    }

    /** "Affairs" of "the prisoners": an everyday word, if what follows says of what. */
    private boolean isOf(Passage passage, int at) {
        return ArabicWords.isArabic(passage.word(at))
                && passage.joined(at + 1)
                && passage.word(at + 1).startsWith("ال")
                && goesOn(passage.word(at + 1), false, true);
    }

    /** A name after "company", in quotes or foreign. */
    private void announced(Sheet sheet, int at) {
        Passage passage = sheet.passage();
        int first = at + 1;
        if (first >= passage.size()) {
            return;
        }
        if (opensQuote(passage.gap(first))) {
            int end = first + 1;
            while (end < passage.size() && !closesQuote(passage.gap(end))) {
                end++;
            }
            if (end - first <= LONGEST_QUOTED && isFreeOrPlace(sheet, first, end)) {
                sheet.claim(first, end, Mention.Kind.ORGANISATION, null, RULE);
            }
            return;
        }
        int end = first;
        while (end < passage.size()
                && end - first < LONGEST_QUOTED
                && passage.joined(end)
                && sheet.isFree(end, end + 1)
                && isForeign(passage.word(end), end == first)) {
            end++;
        }
        if (end > first) {
            sheet.claim(first, end, Mention.Kind.ORGANISATION, null, RULE);
        }
    }

    private boolean isForeign(String word, boolean first) {
        if (!ArabicWords.isArabic(word)) {
            return Character.isLetter(word.charAt(0));
        }
        ArabicWord known = words.of(word);
        boolean hasClitic = !known.stem().equals(word);
        return !known.common()
                && word.chars().noneMatch(Character::isDigit)
                && !known.hasArticle()
                && !hasClitic
                && (known.foreignness() > .2 || (!first && known.foreignness() > 0));
    }

    private static boolean isFreeOrPlace(Sheet sheet, int first, int end) {
        for (int i = first; i < end; i++) {
            Mention owner = sheet.owner(i);
            if (owner != null && !owner.kind().isPlace()) {
                return false;
            }
        }
        return true;
    }

    private static boolean opensQuote(String gap) {
        String mark = gap.strip();
        return mark.equals("«")
                || mark.equals("\"")
                || mark.equals("“")
                || mark.equals("'")
                || mark.equals("' '")
                || mark.equals("(")
                || mark.equals("„");
    }

    private static boolean closesQuote(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            if ("»\"”'’)“".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
