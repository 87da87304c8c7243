package dev.nashra.benchmarks.rules;

import dev.nashra.contract.Rule;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleText;
import dev.nashra.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Draws rules out of articles: three to eight words of one article, all of them wanted or three of
 * four, and in every third rule one of them with its neighbour, as a phrase. Lucene's Arabic and
 * English stop words are left out, as a desk would.
 */
final class RuleDraw {
    private static final int FEWEST = 3;
    private static final int MOST = 8;
    private static final int PHRASE_EVERY = 3;
    private static final List<CharArraySet> STOPS =
            List.of(ArabicAnalyzer.getDefaultStopSet(), EnglishAnalyzer.getDefaultStopSet());

    private final Random random;
    private final List<RuleText> texts;

    RuleDraw(Random random, List<RuleText> texts) {
        this.random = random;
        this.texts = texts;
    }

    /** How the words of a rule are joined. */
    enum Form {
        ALL,
        THREE_OF_FOUR
    }

    /** Gives so many rules, the forms in turn. */
    List<ReadRule.Ready> rules(int count, List<Form> forms) {
        List<ReadRule.Ready> rules = new ArrayList<>(count);
        while (rules.size() < count) {
            int number = rules.size();
            Form form = forms.get(number % forms.size());
            String query = query(form, number / forms.size() % PHRASE_EVERY == 0);
            if (query != null
                    && ReadRule.of(rule("rule-%05d".formatted(number), query))
                            instanceof ReadRule.Ready ready) {
                rules.add(ready);
            }
        }
        return rules;
    }

    private static Rule rule(String id, String query) {
        Rule.Given tag = new Rule.Given("desk:" + id, id);
        return new Rule(id, 1, id, tag, query, List.of(), true, null, Instant.EPOCH);
    }

    /** Gives a query; null if the article has too few words. */
    private @Nullable String query(Form form, boolean withPhrase) {
        RuleText text = texts.get(random.nextInt(texts.size()));
        String body = Objects.requireNonNullElse(text.body(), "");
        List<Words.Word> words = Words.of(body);
        int wanted = FEWEST + random.nextInt(MOST - FEWEST + 1);
        if (words.size() < 3 * MOST) {
            return null;
        }
        Set<String> drawn = new LinkedHashSet<>();
        for (int tries = 0; drawn.size() < wanted && tries < 10 * MOST; tries++) {
            int at = random.nextInt(words.size() - 1);
            Words.Word word = words.get(at);
            if (!isStopWord(word)) {
                int end = withPhrase && drawn.isEmpty() ? words.get(at + 1).end() : word.end();
                drawn.add(body.substring(word.start(), end).replaceAll("[\"*?\\\\«»“”]", " "));
            }
        }
        if (drawn.size() < wanted) {
            return null;
        }
        String between = form == Form.ALL ? " AND " : " ";
        String row = drawn.stream().map("\"%s\""::formatted).collect(Collectors.joining(between));
        int need = Math.max(FEWEST, Math.ceilDiv(3 * wanted, 4));
        return form == Form.ALL ? row : "(%s)@%d".formatted(row, need);
    }

    private static boolean isStopWord(Words.Word word) {
        return STOPS.stream().anyMatch(stops -> stops.contains(word.text()));
    }
}
