package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.LabelledFile;
import dev.nashra.benchmarks.copies.Progress;
import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the weights by which two texts are decided to be copies. */
@Command(
        name = "copies",
        description = {
            "Fits the weights of the decision on copies to labelled files and prints them.",
            "",
            "A file is NDJSON as ./nashra evaluate copies reads it, every line with a group; the pairs"
                    + " that share two keys are compared. Nothing is written: the weights are pasted"
                    + " into Feature.java."
        })
public final class FitCopies implements Callable<Integer> {
    /** Of standardised weights. */
    private static final double PENALTY = 3;

    @Parameters(arity = "1..*", paramLabel = "LABELLED", description = "Labelled articles.")
    private List<Path> labelled = List.of();

    @Option(
            names = "--dated",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Real articles without labels, all with published: what is alike and of one day"
                            + " counts as copies, what is less alike and three days apart as none.")
    private List<Path> dated = List.of();

    /** Made by picocli. */
    public FitCopies() {}

    @Override
    public Integer call() throws IOException {
        try {
            List<Example> examples = new ArrayList<>();
            Texts texts = new Texts();
            for (Path file : labelled) {
                compare(
                        file,
                        texts.labelled(new LabelledFile(file)),
                        new LabelsByGroup(),
                        examples);
            }
            for (Path file : dated) {
                compare(file, texts.dated(new LabelledFile(file)), new LabelsByDate(), examples);
            }
            fit(examples);
            return 0;
        } catch (BadInput | IllegalArgumentException e) {
            System.err.println("nashra: " + e.getMessage());
            return 2;
        }
    }

    private static void compare(
            Path file, List<Text> texts, Labelling labelling, List<Example> examples) {
        CandidatePairs candidates = new CandidatePairs(texts);
        int before = examples.size();
        long compared = 0;
        try (Progress progress = Progress.of("comparing", texts.size())) {
            for (int i = 0; i < texts.size(); i++) {
                Text text = texts.get(i);
                for (Text other : candidates.before(i)) {
                    compared++;
                    Example example =
                            labelling.label(
                                    text,
                                    other,
                                    Verifier.compare(text.prepared(), other.prepared()));
                    if (example != null) {
                        examples.add(example);
                    }
                }
                progress.step();
            }
        }
        List<Example> added = examples.subList(before, examples.size());
        System.out.printf(
                "%s: %,d pages, %,d pairs compared, %,d used, %,d of them copies%n",
                file,
                texts.size(),
                compared,
                added.size(),
                added.stream().filter(Example::isCopy).count());
    }

    private static void fit(List<Example> examples) {
        Model model = LogisticRegression.fit(examples, PENALTY);
        FitReport report = new FitReport(model, examples);
        System.out.printf("%n%s%n%s%n", report.constants(), report.table());
        List<Example> ofGroups = examples.stream().filter(e -> e.half() != Half.NONE).toList();
        System.out.printf(
                "log loss of a labelled pair: %.5f fitted, %.5f cross-validated over two halves of"
                        + " the groups%n",
                model.logLoss(ofGroups), new CrossValidation(examples, PENALTY).logLoss());
    }
}
