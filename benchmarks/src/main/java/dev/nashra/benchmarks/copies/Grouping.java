package dev.nashra.benchmarks.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer: the group of each page, by whom, and what it took. */
final class Grouping {
    private final String name;
    private final int[] groups;
    private final double micros;

    /**
     * Takes over the groups.
     *
     * @param name of the method
     * @param groups by page
     * @param micros microseconds per article; NaN if not measured
     */
    Grouping(String name, int[] groups, double micros) {
        this.name = name;
        this.groups = groups;
        this.micros = micros;
    }

    String name() {
        return name;
    }

    int[] groups() {
        return groups;
    }

    double micros() {
        return micros;
    }

    /** Tells whether two pages are together. */
    boolean isTogether(int one, int other) {
        return groups[one] == groups[other];
    }

    /** Gives the pages of each group of two or more, the largest first, then the earliest. */
    List<List<Integer>> groupsOfMany() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int page = 0; page < groups.length; page++) {
            members.computeIfAbsent(groups[page], group -> new ArrayList<>()).add(page);
        }
        return members.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparing(group -> -group.size()))
                .toList();
    }

    /** Gives the number of pairs that are together. */
    long impliedPairs() {
        return groupsOfMany().stream().mapToLong(g -> g.size() * (g.size() - 1L) / 2).sum();
    }
}
