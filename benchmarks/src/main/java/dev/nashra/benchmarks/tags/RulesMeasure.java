package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.rules.RuleBench;
import java.io.IOException;

/** Ten thousand rules drawn out of the articles, matched by Nashra and by Lucene: some minutes. */
final class RulesMeasure implements TagMeasure {
    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String takes() {
        return "title and body, of " + TagFile.LOOKED_AT + " articles or more";
    }

    @Override
    public boolean measures(TagFile file) {
        return file.has("title", "body") && file.articles() >= TagFile.LOOKED_AT;
    }

    @Override
    public String measure(TagFile file) throws IOException, BadInput {
        return RuleBench.tables(file.path());
    }
}
