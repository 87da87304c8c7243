package dev.nashra.benchmarks.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.benchmarks.copies.TopologyRun;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.enrich.topology.Bounds;
import dev.nashra.ingest.parse.ArticleParser;
import dev.nashra.ingest.parse.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sample and what is not meant beside it, as ingest takes them and enrich writes them. */
final class JudgedArticles {
    private static final List<String> FILES =
            List.of("deploy/sample/articles.ndjson", "deploy/sample/distractors.ndjson");

    private static final Bounds BOUNDS = new Bounds(Duration.ofHours(72), Duration.ofDays(30));

    /** Received within a minute, the day after the last was published. */
    private static final Instant RECEIVED = Instant.parse("2026-11-17T06:00:00Z");

    private JudgedArticles() {}

    /** Gives the newest revision of each. */
    static List<EnrichedArticle> read(Path root) throws IOException {
        try (TopologyRun run = TopologyRun.keeping(BOUNDS, TopologyRun.stateFolder())) {
            Instant received = RECEIVED;
            for (String line : lines(root)) {
                received = received.plusMillis(100);
                byte[] json = line.getBytes(UTF_8);
                switch (ArticleParser.parse(json, 0, json.length, Set.of(), received)) {
                    case Verdict.Accepted accepted -> run.push(accepted.article());
                    case Verdict.Refused refused ->
                            throw new IOException("ingest refuses an article: " + refused);
                }
            }
            return run.articles();
        }
    }

    private static List<String> lines(Path root) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : FILES) {
            lines.addAll(Files.readAllLines(root.resolve(file)));
        }
        return lines;
    }
}
