package dev.nashra.benchmarks.copies;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How far two partitions of the same articles agree.
 *
 * <p>Pairs: precision and recall of "these two are together". ARI: pairs, corrected for chance
 * (Hubert and Arabie 1985). B-cubed: mean over articles of the precision and recall of each one's
 * group (Bagga and Baldwin 1998). A share of nothing is NaN.
 */
public final class Agreement {
    private final int[] truth;
    private final int[] answer;
    private final Map<Integer, Integer> sizeOfTruth = new HashMap<>();
    private final Map<Integer, Integer> sizeOfAnswer = new HashMap<>();
    private final Map<Long, Integer> sizeOfBoth = new HashMap<>();

    /** Compares; each array gives the group of article i. */
    public Agreement(int[] truth, int[] answer) {
        if (truth.length != answer.length) {
            throw new IllegalArgumentException("both must group the same articles");
        }
        this.truth = truth;
        this.answer = answer;
        for (int i = 0; i < truth.length; i++) {
            sizeOfTruth.merge(truth[i], 1, Integer::sum);
            sizeOfAnswer.merge(answer[i], 1, Integer::sum);
            sizeOfBoth.merge(both(i), 1, Integer::sum);
        }
    }

    /** Compares on the articles that are chosen, as if there were no others. */
    static Agreement among(IntPredicate chosen, int[] truth, int[] answer) {
        int[] at = IntStream.range(0, truth.length).filter(chosen).toArray();
        return new Agreement(
                Arrays.stream(at).map(i -> truth[i]).toArray(),
                Arrays.stream(at).map(i -> answer[i]).toArray());
    }

    double precision() {
        return (double) pairs(sizeOfBoth) / pairs(sizeOfAnswer);
    }

    double recall() {
        return (double) pairs(sizeOfBoth) / pairs(sizeOfTruth);
    }

    double f1() {
        return 2.0 * pairs(sizeOfBoth) / (pairs(sizeOfAnswer) + pairs(sizeOfTruth));
    }

    /** Gives the adjusted Rand index: 1 for equal partitions, around 0 for unrelated ones. */
    public double ari() {
        double all = truth.length * (truth.length - 1.0) / 2;
        double expected = pairs(sizeOfAnswer) * (pairs(sizeOfTruth) / all);
        double most = (pairs(sizeOfAnswer) + pairs(sizeOfTruth)) / 2.0;
        return most == expected ? 1 : (pairs(sizeOfBoth) - expected) / (most - expected);
    }

    /** Gives the number of pairs that the answer puts together and the truth does not. */
    long wrongPairs() {
        return pairs(sizeOfAnswer) - pairs(sizeOfBoth);
    }

    /** Gives the mean share of an article's answered group that truly is with it. */
    double bCubedPrecision(IntPredicate chosen) {
        return mean(chosen, sizeOfAnswer, answer);
    }

    /** Gives the mean share of an article's true group that the answer has with it. */
    double bCubedRecall(IntPredicate chosen) {
        return mean(chosen, sizeOfTruth, truth);
    }

    private double mean(IntPredicate chosen, Map<Integer, Integer> sizes, int[] groups) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            if (chosen.test(i)) {
                sum +=
                        (double) sizeOfBoth.getOrDefault(both(i), 0)
                                / sizes.getOrDefault(groups[i], 0);
                count++;
            }
        }
        return sum / count;
    }

    private long both(int i) {
        return (long) truth[i] << 32 | answer[i] & 0xffffffffL;
    }

    private static long pairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1L) / 2).sum();
    }

    /** Gives the harmonic mean. */
    static double f1(double precision, double recall) {
        return 2 * precision * recall / (precision + recall);
    }
}
