package dev.nashra.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of OpenNLP's maximum entropy model: one for each language and each sequence of one to
 * three letters, in a table that is summed up for the languages of one script only. Immutable.
 */
final class NgramModel {
    static final NgramModel SHARED = new NgramModel(Candidates.KNOWN, read());

    private static final long EMPTY = -1;

    /** By language, and one more: where its outcomes begin in a row. */
    private final int[] columns;

    private final long[] keys;
    private final float[][] weights;
    private final int mask;

    @SuppressWarnings("unchecked")
    private NgramModel(Candidates candidates, AbstractModel model) {
        Object[] data = model.getDataStructures();
        Map<String, Context> contexts = (Map<String, Context>) data[1];
        columns = new int[candidates.size() + 1];
        int[] columnOf = columns(candidates, model);
        mask = Integer.highestOneBit(contexts.size() * 4) - 1;
        keys = new long[mask + 1];
        weights = new float[mask + 1][];
        Arrays.fill(keys, EMPTY);
        for (var context : contexts.entrySet()) {
            String ngram = context.getKey();
            if (ngram.length() <= 3) {
                int slot = slot(key(ngram));
                keys[slot] = key(ngram);
                weights[slot] = row(context.getValue(), columnOf);
            }
        }
    }

    /** Gives where an n-gram stands in the table; −1 if the model does not know it. */
    int find(long key) {
        int slot = slot(key);
        return keys[slot] == EMPTY ? -1 : slot;
    }

    /** Gives how many places the table has. */
    int capacity() {
        return keys.length;
    }

    /** Gives how many outcomes of the model are known languages. */
    int outcomes() {
        return columns[columns.length - 1];
    }

    /** Adds the weights of the n-gram at a place to the sums of the outcomes. */
    void add(int place, Candidates.Span span, double[] sums) {
        float[] row = weights[place];
        int to = columns[span.to()];
        for (int i = columns[span.from()]; i < to; i++) {
            sums[i] += row[i];
        }
    }

    /** Gives the highest of a language's sums: Bokmål or Nynorsk; 0 if the model has none. */
    double most(int language, double[] sums) {
        int from = columns[language];
        double most = from == columns[language + 1] ? 0 : sums[from];
        for (int i = from + 1; i < columns[language + 1]; i++) {
            most = Math.max(most, sums[i]);
        }
        return most;
    }

    /** Packs up to three UTF-16 units, the last one lowest. */
    private static long key(String ngram) {
        long key = 0;
        for (int i = 0; i < ngram.length(); i++) {
            key = key << 16 | ngram.charAt(i);
        }
        return key;
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private float[] row(Context context, int[] columnOf) {
        float[] row = new float[outcomes()];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            int column = columnOf[context.getOutcomes()[i]];
            if (column >= 0) {
                row[column] = (float) context.getParameters()[i];
            }
        }
        return row;
    }

    /** Gives the column of each outcome; −1 if it is of no known language. */
    private int[] columns(Candidates candidates, AbstractModel model) {
        int[] columnOf = new int[model.getNumOutcomes()];
        Arrays.fill(columnOf, -1);
        int column = 0;
        for (int i = 0; i < candidates.size(); i++) {
            columns[i] = column;
            for (String outcome : candidates.get(i).outcomes()) {
                int index = model.getIndex(outcome);
                if (index < 0 || columnOf[index] >= 0) {
                    throw new IllegalStateException(
                            outcome + " is unknown to the model, or of two languages");
                }
                columnOf[index] = column++;
            }
        }
        columns[candidates.size()] = column;
        return columnOf;
    }

    private static AbstractModel read() {
        try (InputStream in = NgramModel.class.getResourceAsStream("/langdetect-183.bin")) {
            return (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
        } catch (IOException e) {
            throw new UncheckedIOException("the language model is damaged", e);
        }
    }
}
