package dev.nashra.benchmarks.search;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.contract.EnrichedArticle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each way to search scores on each case.
 *
 * @param scores by way, then by case, in their order
 */
record SearchScores(Map<String, Map<SearchCase, Double>> scores) {
    /** The way that is measured; the others are to compare with. */
    static final String NASHRA = "Nashra";

    private static final List<String> ANALYZERS = List.of("arabic", "standard");
    private static final List<String> OPERATORS = List.of("or", "and");

    private interface Way {
        List<String> find(String q) throws IOException;
    }

    /**
     * Indexes what the project has judged, and searches it.
     *
     * @param root of the project
     * @param node an empty one
     */
    static SearchScores of(Path root, URI node) throws IOException, BadInput {
        List<EnrichedArticle> articles = JudgedArticles.read(root);
        List<SearchCase> cases =
                SearchCase.read(
                        root.resolve("deploy/sample/searches.tsv"),
                        articles.stream().map(EnrichedArticle::uri).toList());
        try (JudgedIndex index = JudgedIndex.of(node, articles, ANALYZERS)) {
            Map<String, Map<SearchCase, Double>> scores = new LinkedHashMap<>();
            scores.put(NASHRA, scores(cases, index::nashra));
            for (String analyzer : ANALYZERS) {
                for (String operator : OPERATORS) {
                    scores.put(
                            analyzer + ", " + operator,
                            scores(cases, q -> index.plain(analyzer, operator, q)));
                }
            }
            return new SearchScores(scores);
        }
    }

    private static Map<SearchCase, Double> scores(List<SearchCase> cases, Way way)
            throws IOException {
        Map<SearchCase, Double> scores = new LinkedHashMap<>();
        for (SearchCase each : cases) {
            scores.put(each, Ndcg.at(JudgedIndex.DEPTH, way.find(each.q()), each.grades()));
        }
        return scores;
    }

    /** Gives the number of cases. */
    int cases() {
        return scores.getOrDefault(NASHRA, Map.of()).size();
    }

    /** Gives the mean over all cases. */
    double mean(String way) {
        return mean(scores.getOrDefault(way, Map.of()).values());
    }

    private static double mean(Collection<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** Gives a table of means by kind, and the cases in which something is amiss. */
    String report() {
        List<String> lines = new ArrayList<>();
        lines.add("NDCG@10 on %d cases".formatted(cases()));
        lines.add("");
        lines.add("%-10s %6s  %s".formatted("", "cases", String.join("  ", scores.keySet())));
        kinds().forEach(kind -> lines.add(row(kind)));
        lines.add(row(""));
        lines.add("");
        scores.getOrDefault(NASHRA, Map.of())
                .forEach(
                        (each, score) -> {
                            if (score < 0.995) {
                                lines.add("%.2f  %s  (%s)".formatted(score, each.q(), each.why()));
                            }
                        });
        return String.join("\n", lines);
    }

    private String row(String kind) {
        StringBuilder row = new StringBuilder();
        long count = 0;
        for (String way : scores.keySet()) {
            List<Double> of =
                    scores.getOrDefault(way, Map.of()).entrySet().stream()
                            .filter(entry -> kind.isEmpty() || entry.getKey().kind().equals(kind))
                            .map(Map.Entry::getValue)
                            .toList();
            count = of.size();
            row.append(("  %" + way.length() + ".3f").formatted(mean(of)));
        }
        return "%-10s %6d".formatted(kind.isEmpty() ? "all" : kind, count) + row;
    }

    private Set<String> kinds() {
        return scores.getOrDefault(NASHRA, Map.of()).keySet().stream()
                .map(SearchCase::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
