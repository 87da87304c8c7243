package dev.nashra.search.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.index.Versions;
import dev.nashra.search.life.ComparisonReport;
import dev.nashra.search.life.IndexLife;
import dev.nashra.search.life.Progress;
import java.util.Locale;

/** Versions of the index, as HTTP says it. */
final class ReindexAnswers {
    private ReindexAnswers() {}

    static ObjectNode of(IndexLife.State state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode versions = json.putArray("versions");
        for (Versions.Version each : state.versions()) {
            versions.addObject()
                    .put("version", each.version().number())
                    .put("read", each.version().number() == state.read())
                    .put("complete", each.complete());
        }
        Progress progress = state.progress();
        ObjectNode rebuild = json.putObject("rebuild");
        rebuild.put("step", progress.step().name().toLowerCase(Locale.ROOT));
        if (progress.to() > 0) {
            rebuild.put("from", progress.from())
                    .put("to", progress.to())
                    .put("done", progress.done());
        }
        ComparisonReport report = progress.report();
        if (report != null) {
            rebuild.set("comparison", report.json());
        }
        if (progress.why() != null) {
            rebuild.put("why", progress.why());
        }
        return json;
    }
}
