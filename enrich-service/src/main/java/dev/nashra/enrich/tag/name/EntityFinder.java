package dev.nashra.enrich.tag.name;

import dev.nashra.enrich.tag.Field;
import dev.nashra.enrich.tag.Known;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Passage;
import dev.nashra.enrich.tag.PhraseBook;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.place.PlaceNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the places, nationalities, persons and organisations that a text names, in one pass for
 * all, since what is part of one name is none of its own.
 *
 * <p>Holds its lists and nothing of a text; used by many threads at once.
 */
public final class EntityFinder {
    private final KnownNames known = new KnownNames();
    private final ArabicWords words;
    private final ListedNames listed;
    private final ArabicOrganisations arabicOrganisations;
    private final ArabicPlaces arabicPlaces;
    private final ArabicPersons arabicPersons;
    private final LatinNames latinNames;
    private final Known amman = PlaceNames.known("place:amman");

    /** Reads the lists. */
    public EntityFinder() {
        CueList arabic = new CueList("cues-arabic.txt");
        CueList latin = new CueList("cues-latin.txt");
        PhraseBook names = new PhraseBook();
        known.addTo(names);
        PhraseBook places = ListedNames.book("ar");
        words = new ArabicWords(arabic, word -> names.starts(word) || places.starts(word));
        Set<String> givenLatin = LatinNames.given();
        listed = new ListedNames(names, places, arabic, latin, words, givenLatin);
        arabicOrganisations = new ArabicOrganisations(words, arabic);
        arabicPlaces = new ArabicPlaces(words);
        arabicPersons = new ArabicPersons(words, arabic);
        latinNames = new LatinNames(latin, givenLatin);
    }

    /** Finds what a text names. */
    public Findings find(Reading reading) {
        boolean arabic = reading.language().equals("ar");
        List<Sheet> sheets = new ArrayList<>(2);
        ArticleMemory memory = new ArticleMemory(words);
        List<Passage> passages =
                Arrays.stream(Field.values()).map(field -> Passage.of(reading, field)).toList();
        AmmanOrOman ammanOrOman = new AmmanOrOman(passages, amman);
        for (Passage passage : passages) {
            Sheet sheet = new Sheet(passage);
            sheets.add(sheet);
            listed.find(sheet, reading.language(), ammanOrOman);
            if (arabic) {
                arabicOrganisations.find(sheet);
                arabicPlaces.find(sheet);
                arabicPersons.find(sheet);
            }
            latinNames.find(sheet);
            memory.learn(sheet.mentions());
        }
        List<Mention> mentions = new ArrayList<>();
        List<Mention> inside = new ArrayList<>();
        for (Sheet sheet : sheets) {
            memory.find(sheet);
            mentions.addAll(sheet.mentions());
            inside.addAll(sheet.inside());
        }
        return new Findings(mentions, inside);
    }

    /** Says which of the mentions in an article are of one person. */
    Persons persons(List<Mention> mentions, String language) {
        return new Persons(mentions, known, words, language);
    }
}
