package dev.nashra.local.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of hits in columns: when, from whom, in which language, how many others carry it, and the
 * headline last, since that is what may be cut.
 *
 * @param zone of the times
 * @param columns of the terminal; 0 if nothing is to be cut
 * @param visual whether texts are written in the order in which they are seen
 */
public record HitTable(ZoneId zone, int columns, boolean visual) {
    private static final List<String> HEADINGS =
            List.of("published", "source", "lang", "copies", "headline");
    private static final String GAP = "  ";
    private static final int LEAST_HEADLINE = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** Prints a page, what was counted, and how many hits there are in all. */
    public void print(JsonNode page, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        page.path("hits").forEach(hit -> rows.add(row(hit)));
        if (rows.size() > 1) {
            int[] widths = widths(rows);
            rows.forEach(row -> out.println(line(row, widths)));
            out.println();
        }
        for (Map.Entry<String, JsonNode> facet : page.path("facets").properties()) {
            out.println(facet.getKey() + ": " + counts(facet.getValue()));
        }
        out.println(summary(page));
    }

    private List<String> row(JsonNode hit) {
        String time = hit.path("published").asText(hit.path("received").asText());
        long copies = hit.path("copies").asLong();
        String headline = DisplayText.line(hit.path("headline").asText());
        return List.of(
                time.isEmpty() ? "" : TIME.format(Instant.parse(time).atZone(zone)),
                DisplayText.line(hit.path("source").asText()),
                DisplayText.line(hit.path("language").asText()),
                copies > 0 ? "+" + copies : "",
                headline.isEmpty() ? DisplayText.line(hit.path("uri").asText()) : headline);
    }

    private int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEADINGS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayText.width(row.get(i)));
            }
        }
        int last = widths.length - 1;
        if (columns > 0) {
            int before = last * GAP.length();
            for (int i = 0; i < last; i++) {
                before += widths[i];
            }
            widths[last] = Math.min(widths[last], Math.max(LEAST_HEADLINE, columns - before));
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = DisplayText.cut(row.get(i), widths[i]);
            line.append(i == 0 ? "" : GAP).append(shown(cell));
            line.append(" ".repeat(Math.max(0, widths[i] - DisplayText.width(cell))));
        }
        return line.toString().stripTrailing();
    }

    private String shown(String cell) {
        return visual ? DisplayText.visual(cell) : DisplayText.isolated(cell);
    }

    private String counts(JsonNode facet) {
        List<String> counts = new ArrayList<>();
        for (JsonNode count : facet) {
            String value = shown(DisplayText.line(count.path("value").asText()));
            counts.add(value + " " + count.path("count").asLong());
        }
        return String.join(", ", counts);
    }

    private static String summary(JsonNode page) {
        long total = page.path("total").asLong();
        long articles = page.path("articles").asLong();
        String all = total == articles ? "%d" : "%d, %d articles with their copies";
        String most = page.path("timed_out").asBoolean() ? "at least " : "";
        return "%d of %s".formatted(page.path("hits").size(), most)
                + all.formatted(total, articles);
    }
}
