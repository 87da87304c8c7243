package dev.nashra.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.text.TextLanguage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsLuceneTest {
    private static final int RULES = 500;
    private static final int TEXTS = 300;

    @ParameterizedTest
    @CsvSource({"en, 1", "en, 2", "ar, 3", "ar, 4", "zh, 5", "und, 6"})
    void findsWhatLuceneFinds(String language, long seed) throws IOException {
        RandomRules random = new RandomRules(new Random(seed), language);
        List<RuleText> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(random.text(language));
        }
        List<ReadRule.Ready> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(Given.ready("r" + i, random.query()));
        }

        // More texts than the first filing lives: found as well once rules are filed by counts.
        Map<String, Set<Integer>> found = new HashMap<>();
        RuleSet set = RuleSet.of(rules);
        for (int i = 0; i < TEXTS; i++) {
            for (RuleMatch match : set.matches(texts.get(i))) {
                found.computeIfAbsent(match.rule().id(), id -> new TreeSet<>()).add(i);
            }
        }

        int matches = 0;
        try (LuceneOracle lucene = new LuceneOracle(TextLanguage.of(language), texts)) {
            for (ReadRule.Ready rule : rules) {
                Set<Integer> expected = lucene.found(rule.expression());
                matches += expected.size();
                assertThat(found.getOrDefault(rule.rule().id(), Set.of()))
                        .as("seed %d: %s", seed, rule.rule().query())
                        .isEqualTo(expected);
            }
        }
        assertThat(matches).isGreaterThan(RULES);
    }
}
