package dev.nashra.copies.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
    private static final long SEED = 11;

    @Test
    void spellingsOfOneTextHaveOneFingerprint() {
        String agency =
                "قال وزير النقل سيرغي مارين إنّ الميناء، الذي أُغلق أمس، سيُفتح بعد 3 أيام إلى الملاحة.";
        String house =
                "وقال وزير النقل سيرجي مارين ان الميناء الذي اغلق امس سيفتح بعد ٣ ايام الي الملاحه.";

        assertThat(Fingerprinter.of("ar", "الميناء أُغلق", agency).bytes())
                .isEqualTo(Fingerprinter.of("ar", "الميناء اغلق", house).bytes());
    }

    @Test
    void menusAndRepeatedCaptionsAreNotTheReport() {
        String report =
                "The harbour of Port Selim opened again on Monday after nine days of storms, officials"
                        + " said, and the first ferries left for the islands at noon.";
        String page = "Home\nLatest news\nMost read\n" + report + "\n" + report + "\nShare this\n";

        assertThat(Fingerprinter.of("en", "Harbour opens", page).words())
                .isEqualTo(Fingerprinter.of("en", null, report).words());
    }

    @Test
    void pageOfHeadlinesOnlyIsTakenAsItIs() {
        assertThat(Fingerprinter.of("en", null, "Home\nStorm warning").length()).isEqualTo(3);
        assertThat(Fingerprinter.of("en", "Storm warning", null).length()).isEqualTo(2);
        assertThat(Fingerprinter.of("en", null, null).length()).isZero();
    }

    @Test
    void headlineCountsWhereThereIsLittleElse() {
        String disclaimer = "All articles published here express the opinion of their authors.";

        assertThat(Fingerprinter.of("en", "Of ferries", disclaimer).words())
                .startsWith(Fingerprinter.of("en", "Of ferries", null).words());
    }

    @Test
    void fingerprintSurvivesItsBytes() {
        Fingerprint fingerprint = Fingerprinter.of("en", null, words(new Random(SEED), 700));

        assertThat(Fingerprint.of(fingerprint.bytes()).bytes()).isEqualTo(fingerprint.bytes());
        assertThat(Fingerprint.of(fingerprint.bytes()).keys()).isEqualTo(fingerprint.keys());
    }

    @Test
    void cutOffOrForeignBytesAreRefused() {
        byte[] bytes = Fingerprinter.of("en", null, words(new Random(SEED), 50)).bytes();

        assertThatThrownBy(() -> Fingerprint.of(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fingerprint.of(new byte[] {9, 0, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void excerptSharesKeysWithItsOriginal() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            String text = words(random, 470);
            String excerpt = text.lines().limit(8).collect(Collectors.joining("\n"));

            Set<Integer> shared = keys(text);
            shared.retainAll(keys(excerpt));

            // Eight lines of 15 words at one key in five and a half: 20 expected; under 6 never
            // seen.
            assertThat(shared).as("seed %d, round %d", SEED, round).hasSizeGreaterThan(5);
        }
    }

    @Test
    void keysAreFewAndMostlyAtTheHead() {
        Random random = new Random(SEED);
        double mean =
                IntStream.range(0, 200)
                        .map(i -> keys(words(random, 470)).size())
                        .average()
                        .orElseThrow();

        // Winnowing keeps 2 / (window + 1): 118 * 2 / 11 + 350 * 2 / 81 = 30.
        assertThat(mean).isBetween(27.0, 33.0);
    }

    private static Set<Integer> keys(String text) {
        return IntStream.of(Fingerprinter.of("en", null, text).keys())
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append("w")
                    .append(
                            Integer.toString(random.nextInt(100_000) + 1_300, 36)
                                    .replaceAll("[0-9]", "q"));
            text.append(i % 15 == 0 ? ".\n" : " ");
        }
        return text.toString();
    }
}
