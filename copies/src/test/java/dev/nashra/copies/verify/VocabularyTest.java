package dev.nashra.copies.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final long SEED = 20261123;

    @Test
    void sharesAreWeightedAndCountEveryOccurrence() {
        // Long words weigh 1.1, short ones 0.8, numbers 1.3; the rest is grammar.
        Vocabulary one = Texts.of("the harbour harbour ferry 12").vocabulary;
        Vocabulary other = Texts.of("the harbour 12 34").vocabulary;

        Vocabulary.Shared shared = one.shared(other);

        assertThat(shared.words()).isCloseTo((1.1 + 1.3) / (1.1 + 1.3 + 1.3), within(1e-12));
        assertThat(shared.numbers()).isCloseTo((1 + 1.0) / (2 + 1.0), within(1e-12));
    }

    @Test
    void lesserShareCounts() {
        Vocabulary.Shared shared =
                Texts.of("harbour harbour ferry 12")
                        .vocabulary
                        .shared(Texts.of("harbour 12").vocabulary);

        assertThat(shared.words()).isCloseTo((2.2 + 1.3) / (2.2 + 0.8 + 1.3), within(1e-12));
    }

    @Test
    void whatIsNotThereIsShared() {
        Vocabulary.Shared nothing = Texts.of("").vocabulary.shared(Texts.of("the of").vocabulary);

        assertThat(nothing.words()).isOne();
        assertThat(nothing.numbers()).isOne();
        assertThat(Texts.of("ferry").vocabulary.shared(Texts.of("").vocabulary).words()).isZero();
    }

    @Test
    void knowsItsWordsOnly() {
        Prepared text = Texts.of("ferry harbour ferry");
        Prepared other = Texts.of("island");

        for (int code : text.words) {
            assertThat(text.vocabulary.has(code)).isTrue();
        }
        assertThat(text.vocabulary.has(other.words[0])).isFalse();
    }

    @Test
    void orderOfTheTextsDoesNotMatter() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            Prepared one = Texts.pair(random).get(0);
            Prepared other = Texts.pair(random).get(1);

            assertThat(one.vocabulary.shared(other.vocabulary))
                    .as("seed %d, round %d", SEED, round)
                    .usingRecursiveComparison()
                    .isEqualTo(swapped(other.vocabulary.shared(one.vocabulary)));
        }
    }

    @Test
    void marksAreOnTheWordsThatTheOtherHas() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            List<Prepared> texts = Texts.pair(random);
            Prepared one = texts.get(0);
            Prepared other = texts.get(1);

            Vocabulary.Shared shared = one.vocabulary.shared(other.vocabulary);

            for (int i = 0; i < one.words.length; i++) {
                assertThat(one.vocabulary.isMarked(shared.marks(), i))
                        .as("seed %d, round %d, word %d", SEED, round, i)
                        .isEqualTo(other.has(one.words[i]));
            }
        }
    }

    private static Vocabulary.Shared swapped(Vocabulary.Shared shared) {
        return new Vocabulary.Shared(
                shared.words(), shared.numbers(), shared.otherMarks(), shared.marks());
    }
}
