package dev.nashra.copies.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much work the worst texts make, in comparisons of words. */
class SharedRunsTest {
    private static final int WORDS = 100_000;

    @Test
    void oneWordOverAndOverIsOneRun() {
        Search search = new Search("a ".repeat(WORDS), "a ".repeat(WORDS));

        assertThat(search.runs).containsExactly(new Run(0, 0, WORDS));
        assertThat(search.stepsPerWord()).isLessThan(1);
    }

    @Test
    void shortPeriodsTakeFewSteps() {
        Search search = new Search("a b ".repeat(WORDS / 2), "x b a a b ".repeat(WORDS / 5));

        assertThat(search.stepsPerWord()).isLessThan(SharedRuns.STEPS_PER_WORD);
    }

    @Test
    void workIsBoundedWhereEachShingleLeadsToAnotherOverlap() {
        // A passage repeated as often as it is long, and before it, in one text, every shingle of
        // it another number of times: the occurrences in order of each lie another distance apart.
        int length = 150;
        List<String> passage = words("p", length + SharedRuns.STEPS_PER_WORD);
        String repeated = (String.join(" ", passage) + " ").repeat(length);
        StringBuilder strays = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String stray = String.join(" ", passage.subList(i, i + 5)) + " x ";
            strays.append(stray.repeat(i));
        }

        Search search = new Search(strays + repeated, repeated);

        assertThat(search.runs).isNotEmpty();
        assertThat(search.stepsPerWord()).isLessThan(SharedRuns.STEPS_PER_WORD + 1);
    }

    @Test
    void rareRunIsFoundAmongFrequentOnes() {
        String rare = String.join(" ", words("r", 7));
        Search search =
                new Search(
                        "a ".repeat(1_000) + rare + " c".repeat(1_000),
                        "b ".repeat(500) + rare + " a".repeat(700));

        assertThat(search.runs).contains(new Run(1_000, 500, 7), new Run(0, 507, 700));
    }

    private static List<String> words(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .collect(Collectors.toList());
    }

    private static final class Search {
        final List<Run> runs;
        private final long steps;
        private final int words;

        Search(String body, String other) {
            Map<String, Integer> numbers = new HashMap<>();
            NumberedText one = NumberedText.of(body, numbers);
            NumberedText two = NumberedText.of(other, numbers);
            SharedRuns search = new SharedRuns(one, two, Passages.MIN_WORDS);
            runs = search.find();
            steps = search.steps();
            words = one.length() + two.length();
        }

        double stepsPerWord() {
            return (double) steps / words;
        }
    }
}
