package dev.nashra.benchmarks.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in columns: the first to the left, the others to the right. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** Begins with the names of the columns. */
    public Table(String... head) {
        rows.add(new ArrayList<>(List.of(head)));
    }

    /** Adds a row; shares are rounded to three places. */
    public Table row(Object... cells) {
        rows.add(new ArrayList<>());
        return beside(cells);
    }

    /** Goes on with the last row. */
    public Table beside(Object... cells) {
        for (Object cell : cells) {
            rows.getLast().add(text(cell));
        }
        return this;
    }

    /** Gives the lines, each ended by a line feed. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = width(column);
                String cell = row.get(column);
                String format = column == 0 ? "%-" + width + "s" : "  %" + width + "s";
                out.append(String.format(Locale.ROOT, format, cell));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> Math.max(1, row.get(column).length()))
                .max()
                .orElse(1);
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double share when share.isNaN() -> "-";
            case Double share -> String.format(Locale.ROOT, "%.3f", share);
            case Long count -> String.format(Locale.ROOT, "%,d", count);
            case Integer count -> String.format(Locale.ROOT, "%,d", count);
            default -> cell.toString();
        };
    }
}
