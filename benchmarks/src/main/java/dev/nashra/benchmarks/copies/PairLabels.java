package dev.nashra.benchmarks.copies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Pairs of a file that share text, as computed over the full texts: a pair that is not listed
 * shares hardly any.
 */
final class PairLabels {
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<Long> listed = new HashSet<>();

    /**
     * Two pages, with the Jaccard similarity of their shingles.
     *
     * @param jaccard 0 to 1
     */
    private record Pair(int one, int other, double jaccard) {}

    /**
     * Reads the pairs of a file; those of one page with itself are left out.
     *
     * @throws BadInput if a pair names a line that the articles do not have
     */
    static PairLabels read(Path file, Labels labels) throws IOException, BadInput {
        PairLabels pairs = new PairLabels();
        NdjsonFile.read(
                file,
                line -> {
                    int one = page(line, "a", labels);
                    int other = page(line, "b", labels);
                    if (!line.path("jaccard").isNumber()) {
                        throw new IllegalArgumentException("the pair has no jaccard");
                    }
                    if (one != other && pairs.listed.add(key(one, other))) {
                        pairs.pairs.add(new Pair(one, other, line.path("jaccard").doubleValue()));
                    }
                });
        return pairs;
    }

    int size() {
        return pairs.size();
    }

    /** Gives the share of listed pairs that are together; NaN if there are none in the range. */
    double together(Grouping grouping, double from, double below) {
        return (double) count(from, below, p -> grouping.isTogether(p.one(), p.other()) ? 1 : 0)
                / count(from, below, p -> 1);
    }

    /** Gives the number of listed pairs from one similarity to below another. */
    long count(double from, double below) {
        return count(from, below, pair -> 1);
    }

    /** Gives the number of pairs that are together and not listed. */
    long unlisted(Grouping grouping) {
        long together = pairs.stream().filter(p -> grouping.isTogether(p.one(), p.other())).count();
        return grouping.impliedPairs() - together;
    }

    private long count(double from, double below, ToLongFunction<Pair> what) {
        return pairs.stream()
                .filter(pair -> pair.jaccard() >= from && pair.jaccard() < below)
                .mapToLong(what)
                .sum();
    }

    private static int page(JsonNode line, String end, Labels labels) {
        String id = line.path(end).asText();
        Integer page = labels.pageOfLine(id);
        if (page == null) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s is \"%s\", which no article has", end, id));
        }
        return page;
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
