package dev.nashra.local.rejected;

import dev.nashra.local.search.DisplayText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rejected records in columns, after one line that says how many and why. */
public final class RejectedTable {
    private static final List<String> HEADINGS =
            List.of("time", "stage", "reason", "record", "bytes", "article or key");

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    /** Begins without rows. */
    public RejectedTable() {}

    /** Adds a record. */
    public void add(RejectedRecord record) {
        reasons.merge(record.why().reason(), 1, Integer::sum);
        rows.add(
                List.of(
                        record.at().toString(),
                        record.why().stage(),
                        record.why().reason(),
                        "%s/%d/%d"
                                .formatted(
                                        record.why().topic(),
                                        record.why().partition(),
                                        record.why().offset()),
                        record.value() == null ? "-" : Integer.toString(record.value().length),
                        DisplayText.line(record.names())));
    }

    /** Gives how many there are and why. */
    public String summary() {
        return rows.isEmpty()
                ? "Nothing was rejected."
                : rows.size()
                        + " rejected: "
                        + reasons.entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(", "));
    }

    /** Prints the line and the columns. */
    public void print(PrintStream out) {
        out.println(summary());
        if (rows.isEmpty()) {
            return;
        }
        out.println();
        List<List<String>> all = new ArrayList<>();
        all.add(HEADINGS);
        all.addAll(rows);
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width =
                        all.stream()
                                .mapToInt(r -> DisplayText.width(r.get(column)))
                                .max()
                                .orElse(0);
                line.append(row.get(i));
                line.append(" ".repeat(width - DisplayText.width(row.get(i)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
