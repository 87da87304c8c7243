package dev.nashra.benchmarks.fit;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.LabelledFile;
import dev.nashra.benchmarks.copies.Progress;
import dev.nashra.benchmarks.fit.Example.Half;
import dev.nashra.copies.verify.Likeness;
import dev.nashra.copies.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                    "Real articles without labels, with published: what is alike and of one day"
                            + " counts as copies, what is less alike and three days apart as none.")
    private List<Path> dated = List.of();

    @Option(
            names = "--bulletins",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Those dated files, with the time of day, in which Arabic weather bulletins count"
                            + " as no copies from half a day on, and what else another paper prints"
                            + " about a day later as copies.")
    private List<Path> bulletins = List.of();

    @Option(
            names = "--judged",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Pairs of the dated files that were read: id, id, yes, no or unsure, and first,"
                            + " second, both or third, between tabs. The third sample is kept for"
                            + " measuring.")
    private List<Path> judged = List.of();

    /** Made by picocli. */
    public FitCopies() {}

    @Override
    public Integer call() throws IOException {
        try {
            List<Example> examples = new ArrayList<>();
            Texts texts = new Texts();
            JudgedPairs judgedPairs = judgedPairs();
            for (Path file : labelled) {
                List<Text> pages = texts.labelled(new LabelledFile(file));
                compare(file, pages, List.of(new LabelsByGroup()), examples);
            }
            for (Path file : dated) {
                List<Text> pages = texts.dated(new LabelledFile(file));
                compare(file, pages, weakLabels(file), examples);
                add("judged", judgedPairs.take(pages), examples);
            }
            judgedPairs.requireAllTaken();
            fit(examples);
            return 0;
        } catch (BadInput | IllegalArgumentException e) {
            System.err.println("nashra: " + e.getMessage());
            return 2;
        }
    }

    private JudgedPairs judgedPairs() throws IOException {
        for (Path file : bulletins) {
            if (!dated.contains(file)) {
                throw new IllegalArgumentException(file + " is no dated file");
            }
        }
        JudgedPairs pairs = new JudgedPairs();
        for (Path file : judged) {
            pairs.read(file);
        }
        return pairs;
    }

    private List<Labelling> weakLabels(Path file) {
        return bulletins.contains(file)
                ? List.of(new LabelsByDate(), new LabelsOfBulletins())
                : List.of(new LabelsByDate());
    }

    private static void compare(
            Path file, List<Text> texts, List<Labelling> labellings, List<Example> examples) {
        CandidatePairs candidates = new CandidatePairs(texts);
        Map<Labelling, List<Example>> added = new LinkedHashMap<>();
        labellings.forEach(labelling -> added.put(labelling, new ArrayList<>()));
        long compared = 0;
        try (Progress progress = Progress.of("comparing", texts.size())) {
            for (int i = 0; i < texts.size(); i++) {
                Text text = texts.get(i);
                for (Text other : candidates.before(i)) {
                    compared++;
                    Likeness likeness = Verifier.compare(text.prepared(), other.prepared());
                    added.forEach(
                            (labelling, known) -> {
                                Example example = labelling.label(text, other, likeness);
                                if (example != null) {
                                    known.add(example);
                                }
                            });
                }
                progress.step();
            }
        }
        System.out.printf("%s: %,d pages, %,d pairs compared%n", file, texts.size(), compared);
        added.forEach((labelling, known) -> add(labelling.name(), known, examples));
    }

    private static void add(String name, List<Example> added, List<Example> examples) {
        examples.addAll(added);
        System.out.printf(
                "  %s: %,d used, %,d of them copies%n",
                name, added.size(), added.stream().filter(Example::isCopy).count());
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
