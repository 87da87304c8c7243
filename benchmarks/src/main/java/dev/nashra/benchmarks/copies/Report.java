package dev.nashra.benchmarks.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is printed about the groupings of one file, ours first. */
final class Report {
    private static final int LARGEST = 10;
    private static final List<Double> STRATA = List.of(.9, .8, .7, .6, .5, .4, .3);

    private final Labels labels;
    private final @Nullable PairLabels pairs;
    private final List<Grouping> groupings;

    /**
     * Takes what there is to compare.
     *
     * @param pairs null if there are none
     * @param groupings ours first; the others have a truth only where there are groups or pairs
     */
    Report(Labels labels, @Nullable PairLabels pairs, List<Grouping> groupings) {
        this.labels = labels;
        this.pairs = pairs;
        this.groupings = groupings;
    }

    /** Gives the answer in one line. */
    String answer() {
        Grouping ours = groupings.getFirst();
        if (labels.hasEvents()) {
            return "%,d wrong merges; %,d pairs together among %,d articles"
                    .formatted(agreement(ours).wrongPairs(), ours.impliedPairs(), pages());
        }
        if (labels.isLabelled()) {
            Agreement all = agreement(ours);
            return String.format(
                    Locale.ROOT,
                    "F1 %.3f (precision %.3f, recall %.3f), ARI %.3f over %,d articles",
                    all.f1(),
                    all.precision(),
                    all.recall(),
                    all.ari(),
                    pages());
        }
        if (pairs != null) {
            return String.format(
                    Locale.ROOT,
                    "%.3f of the pairs with Jaccard of .9 or more are together; of %,d pairs together %,d share hardly any text",
                    pairs.together(ours, .9, 2),
                    ours.impliedPairs(),
                    pairs.unlisted(ours));
        }
        return "%,d pairs together among %,d articles; the file has no labels"
                .formatted(ours.impliedPairs(), pages());
    }

    /** Gives all tables. */
    String tables() {
        List<String> parts = new ArrayList<>();
        if (labels.isLabelled()) {
            parts.add(overall());
        }
        if (labels.isLabelled() && !labels.hasEvents()) {
            parts.add(byLanguage());
            parts.add(byKind());
        }
        if (pairs != null) {
            parts.add(strata(pairs));
        }
        parts.add(groups());
        return String.join("\n", parts);
    }

    private String overall() {
        Table table =
                new Table(
                        "", "P", "R", "F1", "ARI", "B3-P", "B3-R", "B3-F1", "wrong", "us/article");
        for (Grouping grouping : groupings) {
            Agreement all = agreement(grouping);
            double precision = all.bCubedPrecision(page -> true);
            double recall = all.bCubedRecall(page -> true);
            table.row(
                    grouping.name(),
                    all.precision(),
                    all.recall(),
                    all.f1(),
                    all.ari(),
                    precision,
                    recall,
                    Agreement.f1(precision, recall),
                    all.wrongPairs(),
                    micros(grouping));
        }
        return table.toString();
    }

    private String byLanguage() {
        Table table = new Table("language", "articles", "P", "R", "F1", "ARI", "B3-F1");
        int[] ours = groupings.getFirst().groups();
        for (String language : labels.languages()) {
            IntPredicate is = page -> labels.pages().get(page).language().equals(language);
            Agreement all = Agreement.among(is, labels.truth(), ours);
            double precision = all.bCubedPrecision(page -> true);
            double recall = all.bCubedRecall(page -> true);
            table.row(
                    language.isEmpty() ? "(none)" : language,
                    count(is),
                    all.precision(),
                    all.recall(),
                    all.f1(),
                    all.ari(),
                    Agreement.f1(precision, recall));
        }
        return table.toString();
    }

    private String byKind() {
        Table table = new Table("kind", "articles", "B3-P", "B3-R");
        Agreement all = agreement(groupings.getFirst());
        TreeMap<String, Long> kinds =
                labels.pages().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Labels.Page::kind, TreeMap::new, Collectors.counting()));
        kinds.forEach(
                (kind, count) -> {
                    IntPredicate is = page -> labels.pages().get(page).kind().equals(kind);
                    table.row(
                            kind.isEmpty() ? "(none)" : kind,
                            count,
                            all.bCubedPrecision(is),
                            all.bCubedRecall(is));
                });
        return table.toString();
    }

    private String strata(PairLabels listed) {
        Object[] names = groupings.stream().map(Grouping::name).toArray();
        Table table = new Table("together, by Jaccard", "pairs").beside(names);
        double below = 2;
        for (double from : STRATA) {
            double to = below;
            table.row(from >= .9 ? ".9 -" : "%.1f-%.1f".formatted(from, to), listed.count(from, to))
                    .beside(groupings.stream().map(g -> listed.together(g, from, to)).toArray());
            below = from;
        }
        table.row("pairs together", "")
                .beside(groupings.stream().map(Grouping::impliedPairs).toArray());
        table.row("... that share hardly any text", "")
                .beside(groupings.stream().map(listed::unlisted).toArray());
        table.row("us/article", "").beside(groupings.stream().map(Report::micros).toArray());
        return table.toString();
    }

    private String groups() {
        Table table = new Table("", "groups", "pairs", "the largest");
        for (Grouping grouping : groupings) {
            List<List<Integer>> many = grouping.groupsOfMany();
            table.row(
                    grouping.name(),
                    many.size(),
                    grouping.impliedPairs(),
                    many.stream()
                            .limit(LARGEST)
                            .map(group -> Integer.toString(group.size()))
                            .collect(Collectors.joining(" ")));
        }
        return table.toString();
    }

    private static Object micros(Grouping grouping) {
        return Double.isNaN(grouping.micros()) ? "-" : Math.round(grouping.micros());
    }

    private Agreement agreement(Grouping grouping) {
        return new Agreement(labels.truth(), grouping.groups());
    }

    private int pages() {
        return labels.pages().size();
    }

    private long count(IntPredicate is) {
        return IntStream.range(0, pages()).filter(is).count();
    }
}
