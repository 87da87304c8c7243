package dev.nashra.copies.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.copies.fingerprint.CopySpelling;
import dev.nashra.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of the passages of any two texts, tried on texts edited at random. */
class PassagesPropertyTest {
    private static final long SEED = 20261123;
    private static final int ROUNDS = 100;
    private static final String[] PRINTED = {
        "مدينة",
        "المُديرة",
        "أعلن",
        "إلى",
        "تصديـــر",
        "٦٬٦٧١",
        "4ر646",
        "و",
        "وقال",
        "on",
        "Port",
        "café",
        "𝐀𝐁",
        "京",
        "the",
        "a"
    };

    @Test
    void passagesAreSharedWordsOnBothSidesAndNeverOverlap() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<List<String>> sentences = sentences(random, 2 + random.nextInt(3_000));
            String body = text(sentences, random);
            String other = text(edited(sentences, random, random.nextDouble() * 0.4), random);
            String about = "seed " + SEED + ", round " + round;

            List<Passage> passages = Passages.shared(body, other);

            for (Passage each : passages) {
                List<String> one = spelled(body.substring(each.start(), each.end()));
                List<String> two = spelled(other.substring(each.otherStart(), each.otherEnd()));
                int longer = Math.max(one.size(), two.size());
                assertThat((double) common(one, two) / longer).as(about).isGreaterThan(0.6);
                assertThat(one.getFirst()).as(about).isEqualTo(two.getFirst());
                assertThat(one.getLast()).as(about).isEqualTo(two.getLast());
            }
            assertBounded(about, body, passages.stream().map(p -> at(p.start(), p.end())).toList());
            assertBounded(
                    about,
                    other,
                    passages.stream()
                            .map(p -> at(p.otherStart(), p.otherEnd()))
                            .sorted(Comparator.comparingInt(Span::start))
                            .toList());
        }
    }

    @Test
    void editedCopyIsCoveredNearlyWhole() {
        Random random = new Random(SEED);
        double covered = 0;
        for (int round = 0; round < 50; round++) {
            List<List<String>> sentences = sentences(random, 100_000);
            String body = text(sentences, random);
            String other = text(edited(sentences, random, 0.1), random);
            int units =
                    Passages.shared(body, other).stream().mapToInt(p -> p.end() - p.start()).sum();
            covered += (double) units / body.length() / 50;
        }

        // One word in ten replaced, dropped or doubled: without going on over differing words
        // some .6 of a text is in runs of five.
        assertThat(covered).as("seed %d", SEED).isGreaterThan(0.85);
    }

    private record Span(int start, int end) {}

    private static Span at(int start, int end) {
        return new Span(start, end);
    }

    /** In order, apart, and each from the beginning of a word to the end of one. */
    private static void assertBounded(String about, String text, List<Span> spans) {
        List<Words.Word> words = Words.of(text);
        List<Integer> starts = words.stream().map(Words.Word::start).toList();
        List<Integer> ends = words.stream().map(Words.Word::end).toList();
        int before = 0;
        for (Span span : spans) {
            assertThat(span.start()).as(about).isGreaterThanOrEqualTo(before);
            assertThat(Collections.binarySearch(starts, span.start())).as(about).isNotNegative();
            assertThat(Collections.binarySearch(ends, span.end())).as(about).isNotNegative();
            before = span.end();
        }
    }

    private static List<List<String>> sentences(Random random, int vocabulary) {
        List<List<String>> sentences = new ArrayList<>();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            List<String> words = new ArrayList<>();
            for (int j = 1 + random.nextInt(25); j > 0; j--) {
                int number = random.nextInt(vocabulary);
                words.add(
                        random.nextInt(5) == 0
                                ? PRINTED[random.nextInt(PRINTED.length)]
                                : "w" + Integer.toString(number, 36).replaceAll("[0-9]", "ع"));
            }
            sentences.add(words);
        }
        return sentences;
    }

    private static List<List<String>> edited(
            List<List<String>> sentences, Random random, double rate) {
        List<List<String>> edited = new ArrayList<>();
        for (List<String> sentence : sentences) {
            List<String> words = new ArrayList<>();
            for (String word : sentence) {
                int edit = random.nextDouble() < rate ? random.nextInt(3) : -1;
                switch (edit) {
                    case 0 -> words.add("z" + random.nextInt(1_000));
                    case 1 -> {}
                    case 2 -> words.addAll(List.of(word, word));
                    default -> words.add(word);
                }
            }
            edited.add(words);
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(edited, random);
        }
        return edited;
    }

    private static String text(List<List<String>> sentences, Random random) {
        return sentences.stream()
                .map(words -> String.join(random.nextBoolean() ? " " : "، ", words))
                .collect(Collectors.joining(random.nextBoolean() ? ". " : " 😀\n"));
    }

    private static List<String> spelled(String text) {
        return Words.of(text).stream()
                .map(word -> CopySpelling.of(word.text()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Length of the longest common subsequence. */
    private static int common(List<String> one, List<String> two) {
        int[] row = new int[two.size() + 1];
        for (String word : one) {
            int diagonal = 0;
            for (int j = 1; j <= two.size(); j++) {
                int above = row[j];
                row[j] = word.equals(two.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[two.size()];
    }
}
