package dev.nashra.benchmarks.rules;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.rules.RuleDraw.Form;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleSet;
import dev.nashra.rules.match.RuleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Matches articles against 10,000 rules on one thread, analysis included, once a first part of them
 * has warmed up machine and counts, and prints the same for Lucene. The tags of 1,000 articles must
 * be those that Lucene's queries give, each run for itself.
 */
public final class RuleBench {
    private static final long SEED = 20261123;
    private static final int RULES = 10_000;
    private static final int GENERATED = 15_000;
    private static final int CHECKED = 1_000;
    private static final int CHANGES = 1_000;

    private RuleBench() {}

    /**
     * Prints a table for each kind of rules.
     *
     * @param arguments a file of articles, one JSON object a line; none for generated ones
     * @throws IOException if the articles cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        List<RuleText> texts;
        try {
            texts =
                    arguments.length == 0
                            ? Texts.generated(SEED, GENERATED)
                            : Texts.ofFile(Path.of(arguments[0]));
        } catch (BadInput e) {
            System.err.println("nashra: " + e.getMessage());
            System.exit(2);
            return;
        }
        print(texts, System.out);
    }

    /**
     * Gives the same tables for the articles of a file.
     *
     * @param file one JSON object a line
     * @throws BadInput if a line is no article; names it
     */
    public static String tables(Path file) throws IOException, BadInput {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            print(Texts.ofFile(file), out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void print(List<RuleText> texts, PrintStream out) throws IOException {
        int warmUp = texts.size() / 3;
        out.printf(
                "%,d rules drawn with seed %d from %,d articles; the first %,d warm up%n",
                RULES, SEED, texts.size(), warmUp);
        run("conjunctions", texts, warmUp, List.of(Form.ALL), out);
        run("three of four", texts, warmUp, List.of(Form.THREE_OF_FOUR), out);
        run("half of each", texts, warmUp, List.of(Form.ALL, Form.THREE_OF_FOUR), out);
    }

    private static void run(
            String name, List<RuleText> texts, int warmUp, List<Form> forms, PrintStream out)
            throws IOException {
        List<ReadRule.Ready> rules = new RuleDraw(new Random(SEED), texts).rules(RULES, forms);
        out.printf("%n%s, such as %s%n", name, rules.getFirst().rule().query());
        Times.printHead(out);
        long begin = System.nanoTime();
        RuleSet set = RuleSet.of(rules);
        set.matches(texts.getFirst());
        double seconds = (System.nanoTime() - begin) / 1e9;
        matchAll(set, texts.subList(0, warmUp));
        matchAll(set, texts.subList(warmUp, texts.size())).print("nashra", out);
        LucenePeer lucene = new LucenePeer(rules, texts);
        lucene.presearched().print("Lucene, presearched", out);
        lucene.oneByOne().print("Lucene, one by one", out);
        int checked = Math.min(CHECKED, texts.size());
        out.printf(
                "the tags of %,d articles are Lucene's: %s; first article after %.2f s; a change and its first article %.2f ms%n",
                checked,
                lucene.agrees(set, texts.subList(0, checked)) ? "yes" : "NO",
                seconds,
                change(set, rules, texts));
    }

    private static Times matchAll(RuleSet set, List<RuleText> texts) {
        Times times = new Times();
        for (RuleText text : texts) {
            times.begin();
            times.end(Times.UNKNOWN, set.matches(text).size());
        }
        return times;
    }

    private static double change(RuleSet set, List<ReadRule.Ready> rules, List<RuleText> texts) {
        long begin = System.nanoTime();
        RuleSet changed = set;
        for (int i = 0; i < CHANGES; i++) {
            changed = changed.with(rules.get(i));
            changed.matches(texts.get(i % texts.size()));
        }
        return (System.nanoTime() - begin) / 1e6 / CHANGES;
    }
}
