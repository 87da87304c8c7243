package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import dev.nashra.enrich.tag.PhraseBook;
import dev.nashra.enrich.tag.place.PlaceNames;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds what is on a list of places, figures or organisations, the longest name first. */
final class ListedNames {
    static final String COUNTRY = "cldr-territories:2";
    static final String PLACE = "gazetteer:1";
    static final String CAPITAL = "capital:1";
    static final String NATIONALITY = "nationality:1";
    static final String PERSON = "figures:1";
    static final String ORGANISATION = "organisations:1";

    private final PhraseBook names;
    private final Map<String, PhraseBook> places = new ConcurrentHashMap<>();
    private final Sport sport;
    private final Set<String> beforePlaces;
    private final Governments governments;
    private final ArabicWords words;
    private final PersonContext context;
    private final Set<String> clubWords;
    private final Set<String> givenLatin;

    ListedNames(
            PhraseBook names,
            PhraseBook arabicPlaces,
            CueList arabic,
            CueList latin,
            ArabicWords words,
            Set<String> givenLatin) {
        this.names = names;
        places.put("ar", arabicPlaces);
        this.sport = new Sport(words, latin);
        this.beforePlaces = latin.section("place-before");
        this.governments = new Governments(arabic, latin);
        this.words = words;
        this.context = new PersonContext(words, arabic);
        this.clubWords = arabic.section("club-before");
        this.givenLatin = givenLatin;
    }

    /**
     * Finds the names on the lists.
     *
     * @param amman says which of two places is meant
     */
    void find(Sheet sheet, String language, AmmanOrOman amman) {
        PhraseBook places = this.places.computeIfAbsent(language, ListedNames::book);
        Passage passage = sheet.passage();
        boolean arabic = language.equals("ar");
        boolean[] sportive = sport.subject(passage);
        int at = 0;
        while (at < passage.size()) {
            if (arabic && !words.of(passage.word(at)).listing()) {
                at++;
                continue;
            }
            PhraseBook.Match name = names.at(passage, at);
            boolean isName = name != null;
            if (name != null && !counts(name, sheet, at, sportive[at])) {
                name = null;
            }
            PhraseBook.Match place = places.at(passage, at);
            if (place != null && !isPlace(place, sheet, at, isName, sportive[at])) {
                place = null;
            }
            PhraseBook.Match longer = longer(name, place);
            if (longer == null || !sheet.isFree(at, at + longer.words())) {
                at++;
                continue;
            }
            claim(sheet, at, longer);
            if (longer.known().kind() == Mention.Kind.ORGANISATION
                    || longer.known().kind() == Mention.Kind.OFFICE) {
                lookInside(sheet, at, at + longer.words(), places);
            }
            at += longer.words();
        }
        if (arabic) {
            amman.resolve(sheet);
        }
        governments.find(sheet);
    }

    static PhraseBook book(String language) {
        PhraseBook book = new PhraseBook();
        PlaceNames.addTo(book, language);
        return book;
    }

    private static PhraseBook.@Nullable Match longer(
            PhraseBook.@Nullable Match name, PhraseBook.@Nullable Match place) {
        if (name == null || place == null) {
            return name == null ? place : name;
        }
        return place.words() > name.words() ? place : name;
    }

    private static void lookInside(Sheet sheet, int first, int end, PhraseBook places) {
        for (int at = first; at < end && end - first > 1; at++) {
            PhraseBook.Match match = places.at(sheet.passage(), at);
            if (match != null && !match.known().is(Known.Trait.HOMONYM)) {
                sheet.inside(
                        new Mention(
                                sheet.passage(),
                                at,
                                Math.min(end, at + match.words()),
                                match.known().kind(),
                                match.known(),
                                rule(match.known())));
            }
        }
    }

    private static void claim(Sheet sheet, int at, PhraseBook.Match match) {
        Known known = match.known();
        sheet.claim(at, at + match.words(), known.kind(), known, rule(known));
    }

    private static String rule(Known known) {
        return switch (known.kind()) {
            case COUNTRY -> COUNTRY;
            case NATIONALITY -> NATIONALITY;
            case PERSON -> PERSON;
            case ORGANISATION, OFFICE -> ORGANISATION;
            default -> PLACE;
        };
    }

    /** Says whether a figure's or an organisation's name is meant here. */
    private boolean counts(PhraseBook.Match match, Sheet sheet, int at, boolean sportive) {
        Known known = match.known();
        Passage passage = sheet.passage();
        if (known.is(Known.Trait.IN_SPORT)) {
            return sportive
                    && !comesAfterPlaceWord(passage, at, match.stem())
                    && (!isEveryday(match) || comesAfterClubWord(passage, at));
        }
        if (known.is(Known.Trait.ALONE)) {
            return (!known.is(Known.Trait.HOMONYM) || context.before(sheet, at) > 0)
                    && !isPartOfLongerName(passage, at, match);
        }
        return !known.is(Known.Trait.HOMONYM);
    }

    private boolean isEveryday(PhraseBook.Match match) {
        if (match.words() > 1) {
            return false;
        }
        ArabicWord word = words.of(match.stem());
        return word.common() && word.foreignness() < .3;
    }

    private boolean comesAfterClubWord(Passage passage, int at) {
        return clubWords.contains(passage.word(at - 1)) || clubWords.contains(passage.word(at - 2));
    }

    private boolean isPartOfLongerName(Passage passage, int at, PhraseBook.Match match) {
        if (at > 0 && passage.joined(at) && match.stem().equals(passage.word(at))) {
            String before = passage.word(at - 1);
            if (words.of(before).given() || givenLatin.contains(before)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlace(
            PhraseBook.Match match, Sheet sheet, int at, boolean isName, boolean sportive) {
        String word = sheet.passage().word(at);
        boolean clitic = !match.stem().equals(word);
        boolean placed = comesAfterPlaceWord(sheet.passage(), at, match.stem());
        if (!match.known().is(Known.Trait.HOMONYM)) {
            return placed || match.words() > 1 || !words.looksPrefixed(word);
        }
        return isEveryday(match) ? placed && !clitic : placed || (isName && !sportive);
    }

    private boolean comesAfterPlaceWord(Passage passage, int at, String stem) {
        String word = passage.word(at);
        if (!stem.equals(word) && word.charAt(0) == 'ب') {
            return true;
        }
        if (at == 0) {
            return false;
        }
        String before = passage.word(at - 1);
        return words.of(before).is(Cue.PLACE_BEFORE) || beforePlaces.contains(before);
    }
}
