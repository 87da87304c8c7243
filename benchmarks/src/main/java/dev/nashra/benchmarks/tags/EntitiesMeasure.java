package dev.nashra.benchmarks.tags;

import dev.nashra.benchmarks.copies.BadInput;
import dev.nashra.benchmarks.copies.Progress;
import dev.nashra.benchmarks.copies.Table;
import dev.nashra.benchmarks.tags.ConllSentences.Token;
import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.name.EntityFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Precision, recall and F1 of names in Arabic sentences: a name is right if its first and last
 * token and its type are. {@code MISC} is left out on both sides.
 *
 * <p>The corpus does not say where articles end, so every {@value #SENTENCES} sentences are read as
 * one, within which a family name is remembered.
 */
final class EntitiesMeasure implements TagMeasure {
    private static final int SENTENCES = 30;

    /** Right, wrong and missed names. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        void add(Count other) {
            right += other.right;
            wrong += other.wrong;
            missed += other.missed;
        }

        void row(Table table, String name) {
            double precision = right / (double) (right + wrong);
            double recall = right / (double) (right + missed);
            table.row(
                    name,
                    right + missed,
                    precision,
                    recall,
                    2 * precision * recall / (precision + recall));
        }
    }

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public String takes() {
        return "CoNLL with LOC, ORG and PERS";
    }

    @Override
    public boolean measures(TagFile file) {
        return file.kind() == TagFile.Kind.CONLL;
    }

    @Override
    public String measure(TagFile file) throws IOException, BadInput {
        List<List<Token>> sentences = ConllSentences.read(file.path());
        EntityFinder finder = new EntityFinder();
        Map<String, Count> counts = new TreeMap<>();
        try (Progress progress = Progress.of("entities", sentences.size())) {
            for (int from = 0; from < sentences.size(); from += SENTENCES) {
                int to = Math.min(sentences.size(), from + SENTENCES);
                score(sentences.subList(from, to), finder, counts);
                for (int i = from; i < to; i++) {
                    progress.step();
                }
            }
        }
        Table table = new Table("", "names", "precision", "recall", "F1");
        Count all = new Count();
        counts.forEach(
                (type, count) -> {
                    count.row(table, type);
                    all.add(count);
                });
        all.row(table, "all");
        return "%s%n%,d sentences, %d of them read as one article%n"
                .formatted(table, sentences.size(), SENTENCES);
    }

    private static void score(
            List<List<Token>> article, EntityFinder finder, Map<String, Count> counts) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Set<EntitySpan> labelled = new HashSet<>();
        for (List<Token> sentence : article) {
            labelled.addAll(EntitySpan.labelled(sentence, tokens.size()));
            for (Token token : sentence) {
                starts.add(text.length());
                tokens.add(token);
                text.append(token.text()).append(' ');
            }
            text.append('\n');
        }
        Set<EntitySpan> found = new HashSet<>();
        for (Mention mention : finder.find(Reading.of("ar", null, text.toString())).mentions()) {
            EntitySpan span =
                    EntitySpan.of(
                            mention,
                            tokenAt(starts, mention.startOffset()),
                            tokenAt(starts, mention.endOffset() - 1) + 1,
                            tokens);
            if (span != null) {
                found.add(span);
            }
        }
        for (EntitySpan span : labelled) {
            Count count = counts.computeIfAbsent(span.type(), t -> new Count());
            if (found.contains(span)) {
                count.right++;
            } else {
                count.missed++;
            }
        }
        for (EntitySpan span : found) {
            if (!labelled.contains(span)) {
                counts.computeIfAbsent(span.type(), t -> new Count()).wrong++;
            }
        }
    }

    /**
     * Gives the token that a character is in; clitics belong to the token they are written onto.
     */
    private static int tokenAt(List<Integer> starts, int offset) {
        int at = Collections.binarySearch(starts, offset);
        return at >= 0 ? at : -at - 2;
    }
}
