package dev.nashra.enrich.tag.place;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Field;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.Salience;
import dev.nashra.enrich.tag.Tagger;
import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tags the countries and territories that a text names, in its own language or in English.
 *
 * <p>A name counts in its full form only; in scripts with capitals it must be written with one. Of
 * names that are everyday words in Arabic, those in {@link #HOMONYMS} count only after a word that
 * places take.
 */
public final class CountryTagger implements Tagger {
    /** What produced the tags. */
    static final String RULE = "cldr-territories:1";

    private static final int MAX_EVIDENCE = 3;

    /** Folded: Mali is also "financial", Oman is spelled like Amman, Chad and Niger like verbs. */
    private static final Set<String> HOMONYMS = Set.of("مالي", "عمان", "بالي", "توغو");

    private static final Set<String> BEFORE_PLACES =
            Set.of(
                    "في", "من", "الي", "جمهوريه", "دوله", "سلطنه", "شمال", "جنوب", "شرق", "غرب",
                    "وسط");

    private final Map<String, Territories> byLanguage = new ConcurrentHashMap<>();

    /**
     * Finds the countries.
     *
     * @return a tag for each country, in order of first mention, headline before body
     */
    @Override
    public List<Tag> tags(Reading reading) {
        String language = reading.language();
        Map<String, List<Tag.Evidence>> found = new LinkedHashMap<>();
        Map<String, Salience> weights = new HashMap<>();
        for (String names : language.equals("en") ? List.of("en") : List.of(language, "en")) {
            Territories territories = byLanguage.computeIfAbsent(names, Territories::in);
            for (Field field : Field.values()) {
                search(territories, field, reading, found, weights);
            }
        }
        List<Tag> tags = new ArrayList<>();
        found.forEach(
                (territory, evidence) ->
                        tags.add(
                                new Tag(
                                        "country:" + territory,
                                        Territories.label(territory, language),
                                        Tag.Kind.PLACE,
                                        RULE,
                                        weights.getOrDefault(territory, new Salience()).weight(),
                                        evidence)));
        return tags;
    }

    private static void search(
            Territories territories,
            Field field,
            Reading reading,
            Map<String, List<Tag.Evidence>> found,
            Map<String, Salience> weights) {
        String text = reading.text(field);
        List<Words.Word> words = reading.words(field);
        int at = 0;
        while (at < words.size()) {
            Territories.Name name = nameAt(territories, text, words, at);
            if (name == null) {
                at++;
                continue;
            }
            int start = words.get(at).start();
            int end = words.get(at + name.words().size() - 1).end();
            List<Tag.Evidence> evidence =
                    found.computeIfAbsent(name.territory(), t -> new ArrayList<>());
            if (evidence.size() < MAX_EVIDENCE) {
                evidence.add(
                        new Tag.Evidence(field.wireName(), start, end, text.substring(start, end)));
            }
            weights.computeIfAbsent(name.territory(), t -> new Salience()).mention(field, at);
            at += name.words().size();
        }
    }

    private static Territories.@Nullable Name nameAt(
            Territories territories, String text, List<Words.Word> words, int at) {
        for (String stem : Clitics.stems(words.get(at).text())) {
            for (Territories.Name name : territories.startingWith(stem)) {
                if (continues(name, words, at) && isName(name, stem, text, words, at)) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean continues(Territories.Name name, List<Words.Word> words, int at) {
        if (at + name.words().size() > words.size()) {
            return false;
        }
        for (int i = 1; i < name.words().size(); i++) {
            if (!name.words().get(i).equals(words.get(at + i).text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(
            Territories.Name name, String stem, String text, List<Words.Word> words, int at) {
        int first = text.codePointAt(words.get(at).start());
        if (Character.isLowerCase(first)) {
            return false;
        }
        boolean isHomonym = name.words().size() == 1 && HOMONYMS.contains(stem);
        return !isHomonym
                || !stem.equals(words.get(at).text())
                || (at > 0 && BEFORE_PLACES.contains(words.get(at - 1).text()));
    }
}
