package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts which section was taken for which. */
final class SectionScore {
    private final List<String> sections;
    private final Map<String, Map<String, Integer>> decided = new TreeMap<>();

    /** Begins with the sections that are averaged; there may be others. */
    SectionScore(List<String> sections) {
        this.sections = List.copyOf(sections);
    }

    void add(String section, String decision) {
        decided.computeIfAbsent(section, s -> new TreeMap<>()).merge(decision, 1, Integer::sum);
    }

    /** Gives the mean F1 of the sections; NaN if one of them has no article. */
    double macroF1() {
        return sections.stream().mapToDouble(this::f1).average().orElse(Double.NaN);
    }

    double precision(String section) {
        int said = decided.values().stream().mapToInt(row -> row.getOrDefault(section, 0)).sum();
        return (double) count(section, section) / said;
    }

    double recall(String section) {
        return (double) count(section, section) / articles(section);
    }

    double f1(String section) {
        double precision = precision(section);
        double recall = recall(section);
        return 2 * precision * recall / (precision + recall);
    }

    /**
     * Gives a row for each section: articles, precision, recall, F1, and what they were taken for.
     */
    Table table() {
        List<String> columns = new ArrayList<>(sections);
        decided.values().forEach(row -> row.keySet().forEach(name -> addNew(columns, name)));
        List<String> head = new ArrayList<>(List.of("section", "articles", "P", "R", "F1"));
        columns.forEach(name -> head.add("as " + name));
        Table table = new Table(head.toArray(String[]::new));
        List<String> rows = new ArrayList<>(sections);
        decided.keySet().forEach(name -> addNew(rows, name));
        for (String row : rows) {
            table.row(row, articles(row));
            if (sections.contains(row)) {
                table.beside(precision(row), recall(row), f1(row));
            } else {
                table.beside("", "", "");
            }
            columns.forEach(column -> table.beside(count(row, column)));
        }
        return table;
    }

    private static void addNew(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private int articles(String section) {
        return decided.getOrDefault(section, Map.of()).values().stream()
                .mapToInt(count -> count)
                .sum();
    }

    private int count(String section, String decision) {
        return decided.getOrDefault(section, Map.of()).getOrDefault(decision, 0);
    }
}
