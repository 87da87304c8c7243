package dev.nashra.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
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

    private final long[] keys;
    private final float[][] weights;
    private final int mask;

    @SuppressWarnings("unchecked")
    private NgramModel(Candidates candidates, AbstractModel model) {
        Object[] data = model.getDataStructures();
        Map<String, Context> contexts = (Map<String, Context>) data[1];
        int[][] columns = columns(candidates, model);
        mask = Integer.highestOneBit(contexts.size() * 4) - 1;
        keys = new long[mask + 1];
        weights = new float[mask + 1][];
        Arrays.fill(keys, EMPTY);
        for (var context : contexts.entrySet()) {
            String ngram = context.getKey();
            if (ngram.length() <= 3) {
                int slot = slot(key(ngram));
                keys[slot] = key(ngram);
                weights[slot] = row(context.getValue(), columns, candidates.size());
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

    /** Adds the weights of the n-gram at a place. */
    void add(int place, Candidates.Span span, double[] sums) {
        float[] row = weights[place];
        for (int i = span.from(); i < span.to(); i++) {
            sums[i] += row[i];
        }
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

    /** The strongest of a language's several outcomes counts: Bokmål or Nynorsk, not both. */
    private static float[] row(Context context, int[][] columns, int languages) {
        float[] row = new float[languages];
        double[] parameters = context.getParameters();
        int[] outcomes = context.getOutcomes();
        for (int i = 0; i < outcomes.length; i++) {
            for (int language : columns[outcomes[i]]) {
                float weight = (float) parameters[i];
                row[language] = row[language] == 0 ? weight : Math.max(row[language], weight);
            }
        }
        return row;
    }

    private static int[][] columns(Candidates candidates, AbstractModel model) {
        int[][] columns = new int[model.getNumOutcomes()][0];
        for (int i = 0; i < candidates.size(); i++) {
            List<String> outcomes = candidates.get(i).outcomes();
            for (String outcome : outcomes) {
                int index = model.getIndex(outcome);
                if (index < 0) {
                    throw new IllegalStateException("the model does not know " + outcome);
                }
                columns[index] = Arrays.copyOf(columns[index], columns[index].length + 1);
                columns[index][columns[index].length - 1] = i;
            }
        }
        return columns;
    }

    private static AbstractModel read() {
        try (InputStream in = NgramModel.class.getResourceAsStream("/langdetect-183.bin")) {
            return (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
        } catch (IOException e) {
            throw new UncheckedIOException("the language model is damaged", e);
        }
    }
}
