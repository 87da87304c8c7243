package dev.nashra.copies.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final long SEED = 20261123;

    @Test
    void equalWordsAroundAChangeAreTwoBlocks() {
        Alignment alignment =
                align(
                        "alpha bravo charlie delta echo foxtrot",
                        "alpha bravo charlie golf hotel echo foxtrot");

        assertThat(blocks(alignment)).containsExactly("0 0 3", "4 5 2");
        assertThat(alignment.alignedWords()).isEqualTo(5);
        assertThat(alignment.longestGap()).isEqualTo(1);
    }

    @Test
    void movedParagraphIsFound() {
        assertThat(
                        blocks(
                                align(
                                        "alpha bravo charlie delta echo foxtrot golf",
                                        "echo foxtrot golf alpha bravo charlie delta extra")))
                .containsExactly("0 3 4", "4 0 3");
    }

    @Test
    void gapsAtBothEndsCount() {
        assertThat(align("kilo lima mike alpha bravo", "alpha bravo x y z v w").longestGap())
                .isEqualTo(3);
        assertThat(align("alpha bravo kilo lima mike", "alpha bravo x y z v w").longestGap())
                .isEqualTo(3);
        assertThat(align("kilo lima", "alpha bravo x").longestGap()).isEqualTo(2);
    }

    @Test
    void noWordIsInTwoBlocks() {
        assertThat(blocks(align("alpha bravo alpha bravo alpha", "alpha bravo x y z v w")))
                .containsExactly("0 0 2");
    }

    @Test
    void nearerPlaceIsBetterThanAFarOneAsLong() {
        assertThat(
                        blocks(
                                align(
                                        "one two three alpha bravo",
                                        "alpha bravo k l m n o one two three alpha bravo")))
                .containsExactly("0 7 5");
        assertThat(
                        blocks(
                                align(
                                        "one two three x alpha bravo",
                                        "alpha bravo k l m n one two three y alpha bravo")))
                .containsExactly("0 6 3", "4 10 2");
    }

    @Test
    void onlyEightPlacesAreTriedForAPairOfWords() {
        String shorter = "alpha bravo charlie delta echo foxtrot golf hotel india juliet";
        String places = "alpha bravo x1 ".repeat(7);

        assertThat(blocks(align(shorter, places + shorter))).containsExactly("0 21 10");
        assertThat(blocks(align(shorter, places + "alpha bravo x1 " + shorter)))
                .containsExactly("0 0 2", "2 26 8");
    }

    @Test
    void oneWordTwoThousandTimesIsOneBlock() {
        String all = "again ".repeat(2_000);

        assertThat(blocks(align(all, all))).containsExactly("0 0 2000");
        assertThat(align("again ".repeat(1_500), all).alignedWords()).isEqualTo(1_500);
        // The places tried are spent on words that are taken: what is left is not searched for.
        assertThat(align("again ".repeat(40) + "x1 " + "again ".repeat(40), all).blocks)
                .isLessThanOrEqualTo(2);
    }

    @Test
    void textsOfNoOrOneWordHaveNoBlocks() {
        assertThat(align("", "").blocks).isZero();
        assertThat(align("alpha", "alpha").blocks).isZero();
        assertThat(align("", "alpha bravo").longestGap()).isZero();
    }

    @Test
    void orderOfTheTextsDoesNotMatterAndBlocksAreEqualWords() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            String about = "seed " + SEED + ", round " + round;
            List<Prepared> texts = Texts.pair(random);

            Alignment one = Alignment.of(texts.get(0), texts.get(1));
            Alignment other = Alignment.of(texts.get(1), texts.get(0));

            assertThat(blocks(one)).as(about).isEqualTo(blocks(other));
            assertThat(one.shorter.words).as(about).isEqualTo(other.shorter.words);
            boolean[] taken = new boolean[one.longer.words.length];
            for (int i = 0; i < one.blocks; i++) {
                int end = one.starts[i] + one.lengths[i];
                int otherEnd = one.otherStarts[i] + one.lengths[i];
                assertThat(Arrays.copyOfRange(one.shorter.words, one.starts[i], end))
                        .as(about)
                        .isEqualTo(
                                Arrays.copyOfRange(one.longer.words, one.otherStarts[i], otherEnd));
                for (int j = one.otherStarts[i]; j < otherEnd; j++) {
                    assertThat(taken[j]).as(about).isFalse();
                    taken[j] = true;
                }
                assertThat(i + 1 == one.blocks || one.starts[i + 1] >= end).as(about).isTrue();
            }
        }
    }

    @Test
    void manyBlocksAreKept() {
        Random random = new Random(SEED);
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pieces.add(Texts.words(random, 4));
        }
        String one = String.join(" ", pieces.stream().flatMap(List::stream).toList());
        Collections.reverse(pieces);
        String reversed = String.join(" ", pieces.stream().flatMap(List::stream).toList());

        Alignment alignment = align(one, reversed);

        assertThat(alignment.blocks).isEqualTo(100);
        assertThat(alignment.alignedWords()).isEqualTo(400);
    }

    private static Alignment align(String a, String b) {
        return Alignment.of(Texts.of(a), Texts.of(b));
    }

    /** Start in the shorter, start in the longer and length of each block. */
    private static List<String> blocks(Alignment alignment) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < alignment.blocks; i++) {
            blocks.add(
                    alignment.starts[i]
                            + " "
                            + alignment.otherStarts[i]
                            + " "
                            + alignment.lengths[i]);
        }
        return blocks;
    }
}
