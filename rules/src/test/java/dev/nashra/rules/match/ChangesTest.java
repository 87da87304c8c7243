package dev.nashra.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final long SEED = 20261123;

    @Test
    void anyOrderOfChangesGivesTheSameMatches() {
        RandomRules random = new RandomRules(new Random(SEED), "ar");
        Random dice = new Random(SEED);
        Map<String, ReadRule.Ready> kept = new LinkedHashMap<>();
        RuleSet changed = RuleSet.empty();
        for (int i = 0; i < 3_000; i++) {
            String id = "r" + dice.nextInt(700);
            if (dice.nextInt(4) == 0) {
                kept.remove(id);
                changed = changed.without(id);
            } else {
                ReadRule.Ready rule = Given.ready(id, random.query());
                kept.put(id, rule);
                changed = changed.with(rule);
            }
            if (i % 50 == 0) {
                assertSame(changed, kept, random.text("ar"));
            }
        }
        for (int i = 0; i < 300; i++) {
            assertSame(changed, kept, random.text("ar"));
        }
    }

    private static void assertSame(
            RuleSet changed, Map<String, ReadRule.Ready> kept, RuleText text) {
        RuleSet made = RuleSet.of(kept.values());
        assertThat(changed.size()).isEqualTo(kept.size());
        assertThat(changed.matches(text)).as("seed %d", SEED).isEqualTo(made.matches(text));
        assertThat(changed.rules()).isEqualTo(made.rules());
    }

    @Test
    void wordsOfRulesThatAreGoneAreForgotten() {
        RuleText text = Given.text("en", "word2999", "");
        RuleSet changed = RuleSet.of(List.of(), new Desk(1_000));
        for (int i = 0; i < 3_000; i++) {
            changed = changed.with(Given.ready("r" + i % 300, "word" + i));
            changed.matches(text);
        }

        assertThat(changed.desk().vocabulary().size()).isLessThan(2_000);
        assertThat(Given.ids(changed, text)).containsExactly("r299");
    }

    @Test
    void threadsMatchWhileRulesChange() throws Exception {
        RandomRules random = new RandomRules(new Random(SEED), "en");
        List<ReadRule.Ready> rules = new ArrayList<>();
        List<RuleText> texts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            rules.add(Given.ready("r%03d".formatted(i), random.query()));
            texts.add(random.text("en"));
        }
        List<List<RuleMatch>> expected = texts.stream().map(RuleSet.of(rules)::matches).toList();
        RuleSet shared = RuleSet.of(rules);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<List<RuleMatch>>>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> texts.stream().map(shared::matches).toList()));
            }
            // Other sets number words in the same vocabulary, and file with the same counts.
            RuleSet changed = shared;
            for (int i = 0; i < 600; i++) {
                changed = changed.without("r%03d".formatted(i)).with(rules.get(599 - i));
                changed.matches(texts.get(i));
            }
            for (Future<List<List<RuleMatch>>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }
}
