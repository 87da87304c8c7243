package dev.nashra.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.rules.analyse.Analysis;
import dev.nashra.rules.analyse.Token;
import dev.nashra.text.Folding;
import dev.nashra.text.TextLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Other forms of Arabic words that no stemmer brings together: nouns whose plural is another word
 * than the singular, by a list, such as سفن for سفينة; and words that begin with the letter of
 * "and", which is taken off وزير and stays on الوزير. What only ends otherwise, such as محطات, the
 * stemmer brings together by itself.
 */
final class OtherForms {
    private static final String FILE = "broken-plurals.txt";
    private static final String AND = "و";
    private static final String ARTICLE = "ال";

    /** Of shorter words the stemmer takes no letter. */
    private static final int SHORTEST_WITH_AND = 4;

    private static final Analysis WORDS = new Analysis(TextLanguage.AR);
    private static final Map<String, List<String>> OTHERS = read();

    private OtherForms() {}

    /**
     * Gives the other forms of a word, as printed; none of what is no single word, or has none.
     *
     * @param text as typed, with whatever is written before the word
     */
    static List<String> of(String text) {
        List<Token> tokens = WORDS.tokens(text);
        if (tokens.size() != 1) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        Token word = tokens.getFirst();
        addWithArticle(text.substring(word.start(), word.end()), forms);
        for (String other : inOtherNumber(word)) {
            forms.add(other);
            addWithArticle(other, forms);
        }
        return forms;
    }

    private static List<String> inOtherNumber(Token token) {
        // As it stands first: the و of وزراء is no "and".
        for (String form : token.word().forms()) {
            List<String> others = OTHERS.get(form);
            if (others != null) {
                return others;
            }
        }
        return List.of();
    }

    private static void addWithArticle(String word, List<String> forms) {
        if (word.startsWith(AND) && word.length() >= SHORTEST_WITH_AND) {
            forms.add(ARTICLE + word);
        }
    }

    private static Map<String, List<String>> read() {
        Map<String, TreeSet<String>> others = new HashMap<>();
        for (String line : lines()) {
            List<String> forms = List.of(line.split(" "));
            for (String form : forms) {
                others.computeIfAbsent(Folding.fold(form), each -> new TreeSet<>()).addAll(forms);
            }
        }
        Map<String, List<String>> lists = new HashMap<>();
        others.forEach(
                (form, all) -> {
                    all.removeIf(each -> Folding.fold(each).equals(form));
                    lists.put(form, List.copyOf(all));
                });
        return lists;
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        OtherForms.class.getResourceAsStream(FILE), FILE),
                                UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException("a list on the class path", e);
        }
        return lines;
    }
}
