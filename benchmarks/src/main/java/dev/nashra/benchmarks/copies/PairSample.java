package dev.nashra.benchmarks.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Pairs drawn evenly from all that the groups imply, to be read by a person. */
final class PairSample {
    private PairSample() {}

    /** Two pages of one group, the earlier first. */
    record Pair(int one, int other) {}

    /**
     * Draws without repetition.
     *
     * @param wanted how many; all pairs if there are fewer
     */
    static List<Pair> draw(Grouping grouping, int wanted, long seed) {
        Random random = new Random(seed);
        long all = grouping.impliedPairs();
        TreeSet<Long> numbers = new TreeSet<>();
        while (numbers.size() < Math.min(wanted, all)) {
            numbers.add(random.nextLong(all));
        }
        List<Pair> drawn = new ArrayList<>();
        long before = 0;
        for (List<Integer> group : grouping.groupsOfMany()) {
            long pairs = group.size() * (group.size() - 1L) / 2;
            for (long number : numbers.subSet(before, before + pairs)) {
                drawn.add(pair(group, number - before));
            }
            before += pairs;
        }
        return drawn;
    }

    /** Counts (1,0), (2,0), (2,1), (3,0) ... */
    private static Pair pair(List<Integer> group, long number) {
        int other = 1;
        long left = number;
        while (left >= other) {
            left -= other++;
        }
        return new Pair(group.get((int) left), group.get(other));
    }
}
