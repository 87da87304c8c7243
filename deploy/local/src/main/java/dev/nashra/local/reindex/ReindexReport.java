package dev.nashra.local.reindex;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;

/** What a rebuild found, in columns. */
final class ReindexReport {
    private static final List<String> FINDINGS =
            List.of("missing", "surplus", "doubled", "version", "content");

    private ReindexReport() {}

    static void print(JsonNode rebuild, PrintStream out) {
        JsonNode comparison = rebuild.path("comparison");
        if (!comparison.isMissingNode()) {
            out.printf(
                    "%-10s %12d  %s%n%-10s %12d  %s%n",
                    "before",
                    comparison.path("articles_before").asLong(),
                    comparison.path("checksum_before").asText(),
                    "after",
                    comparison.path("articles_after").asLong(),
                    comparison.path("checksum_after").asText());
            for (String finding : FINDINGS) {
                JsonNode each = comparison.path(finding);
                out.printf("%-10s %12d", finding, each.path("articles").asLong());
                each.path("examples").forEach(id -> out.print("  " + id.asText()));
                out.println();
            }
        }
        if (rebuild.has("why")) {
            out.println("failed: " + rebuild.path("why").asText());
        }
    }
}
