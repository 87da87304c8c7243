package dev.nashra.benchmarks.search;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.local.backends.ElasticsearchNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Scores searches on the project's own cases. */
@Command(
        name = "search",
        description = {
            "Searches the sample for what searches.tsv says, on an index node of its own.",
            "",
            "Prints NDCG@10 by what makes a search hard, beside what Elasticsearch's own",
            "analyzers reach on the same articles, and every case that is not perfect."
        })
public final class EvaluateSearch implements Callable<Integer> {
    /** Made by picocli. */
    public EvaluateSearch() {}

    @Override
    public Integer call() throws IOException {
        Path root = Path.of(System.getProperty("nashra.root", "."));
        try (ElasticsearchNode node = ElasticsearchNode.start()) {
            System.out.println(SearchScores.of(root, node.url()).report());
            return 0;
        } catch (BadInput e) {
            System.err.println("nashra: " + e.getMessage());
            return 2;
        }
    }
}
