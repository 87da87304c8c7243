package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores languages, topics, places and names on labelled files. */
@Command(
        name = "tags",
        description = {
            "Compares tags with the labels of files, each with every measure that finds labels there.",
            "",
            "A file is NDJSON, TSV with the names in its first line, or CoNLL, plain or gzipped.",
            "Measures: language takes NDJSON or TSV with language, and text or title and body;",
            "entities takes CoNLL with LOC, ORG and PERS;",
            "topics takes category, with title and body;",
            "weights takes title and body, of articles few enough to be read;",
            "rules takes title and body, of articles enough to draw rules from."
        })
public final class EvaluateTags implements Callable<Integer> {
    /** In the order in which they are printed. */
    private static final List<TagMeasure> MEASURES =
            List.of(
                    new LanguageMeasure(),
                    new EntitiesMeasure(),
                    new TopicsMeasure(),
                    new WeightsMeasure(),
                    new RulesMeasure());

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled articles.")
    private List<Path> files = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "MEASURE",
            description = "Leaves the other measures out.")
    private List<String> only = List.of();

    /** Made by picocli. */
    public EvaluateTags() {}

    @Override
    public Integer call() throws IOException {
        try {
            List<TagMeasure> measures = chosen();
            boolean measured = false;
            for (Path file : files) {
                measured |= evaluate(TagFile.open(file), measures);
            }
            if (!measured) {
                throw new BadInput("there are no labels to compare with");
            }
            return 0;
        } catch (BadInput e) {
            System.err.println("nashra: " + e.getMessage());
            return 2;
        }
    }

    /** Tells whether there was anything to measure. */
    private static boolean evaluate(TagFile file, List<TagMeasure> measures)
            throws IOException, BadInput {
        boolean measured = false;
        for (TagMeasure measure : measures) {
            if (measure.measures(file)) {
                System.out.printf(
                        "%s: %s%n%n%s%n", file.path(), measure.name(), measure.measure(file));
                measured = true;
            } else {
                System.out.printf(
                        "%s: %s not measured, it takes %s%n%n",
                        file.path(), measure.name(), measure.takes());
            }
        }
        return measured;
    }

    private List<TagMeasure> chosen() throws BadInput {
        Set<String> names = MEASURES.stream().map(TagMeasure::name).collect(Collectors.toSet());
        for (String name : only) {
            if (!names.contains(name)) {
                throw new BadInput("there is no measure " + name + "; there are " + names);
            }
        }
        return MEASURES.stream()
                .filter(measure -> only.isEmpty() || only.contains(measure.name()))
                .toList();
    }
}
