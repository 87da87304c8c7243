package dev.nashra.benchmarks.copies;

import dev.nashra.enrich.topology.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Sends a file through the topology, an article a millisecond, as a push would. */
final class TopologyGrouping {
    private static final Bounds BOUNDS = new Bounds(Duration.ofHours(72), Duration.ofDays(30));

    /** After every time of publication, so that none is in the future. */
    private static final Instant FIRST = Instant.parse("2030-01-01T00:00:00Z");

    private final Labels labels;
    private final Map<String, Integer> refused = new HashMap<>();
    private final Map<String, Integer> outcomes = new HashMap<>();
    private String[] leads = new String[0];

    TopologyGrouping(Labels labels) {
        this.labels = labels;
    }

    /** Groups the pages; what was refused stands alone. */
    Grouping run(LabelledFile file, ArrivalOrder order, Progress progress)
            throws IOException, BadInput {
        Path folder = TopologyRun.stateFolder();
        try (TopologyRun run = new TopologyRun(BOUNDS, folder)) {
            long[] arrived = new long[1];
            order.read(
                    file,
                    article -> {
                        run.push(article, FIRST.plusMillis(arrived[0]++));
                        progress.step();
                    });
            leads = leads(run.groups());
            refused.putAll(run.refused());
            outcomes.putAll(run.outcomes());
            return new Grouping("nashra", numbers(leads), run.microsPerArticle());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    /** Gives the id of each page's lead. */
    String[] leads() {
        return leads;
    }

    /** Gives the number of refused lines by reason. */
    Map<String, Integer> refused() {
        return refused;
    }

    /** Gives how often each stage came to each outcome. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    private String[] leads(Map<String, String> groups) {
        String[] byPage = new String[labels.pages().size()];
        for (int page = 0; page < byPage.length; page++) {
            byPage[page] = "alone " + page;
        }
        groups.forEach(
                (article, lead) ->
                        byPage[Objects.requireNonNull(labels.pageOfArticle(article))] = lead);
        return byPage;
    }

    private static int[] numbers(String[] names) {
        Map<String, Integer> numbers = new HashMap<>();
        return Arrays.stream(names)
                .mapToInt(name -> numbers.computeIfAbsent(name, n -> numbers.size()))
                .toArray();
    }
}
