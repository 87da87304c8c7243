package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.copies.fingerprint.Shingles;
import dev.nashra.copies.fingerprint.WordCode;

/** Works out the value of each {@link Feature} for two texts. */
final class Features {
    /** What a share counts where a headline is missing: neither for copies nor against. */
    private static final double UNKNOWN = 0.5;

    /** Beyond it, later is no less likely a copy. */
    private static final double MAX_DAYS = 3;

    /** {@link #log1p} of small counts: the exact function is slow. */
    private static final double[] LOGARITHMS = new double[64];

    static {
        for (int i = 0; i < LOGARITHMS.length; i++) {
            LOGARITHMS[i] = StrictMath.log1p(i);
        }
    }

    private final double[] values = new double[Feature.values().length];

    private Features() {}

    /** Weighted share of the words of each head that the other text has, the lesser. */
    static double headWords(Prepared a, Prepared b, Vocabulary.Shared shared) {
        return Math.min(foundOfHead(a, shared.marks()), foundOfHead(b, shared.otherMarks()));
    }

    /**
     * Gives the values in the order of {@link Feature}.
     *
     * @param shingles that both have
     * @param words that both have
     */
    static double[] of(Prepared a, Prepared b, Shingles.Shared shingles, Vocabulary.Shared words) {
        Features features = new Features();
        features.shingles(a, b, shingles);
        features.words(a, b, words);
        features.lengths(a.words.length, b.words.length);
        features.alignment(Alignment.of(a, b));
        features.titleNames(a, b);
        features.origins(a.origin, b.origin);
        return features.values;
    }

    private void set(Feature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private void shingles(Prepared a, Prepared b, Shingles.Shared shared) {
        set(Feature.SIMILARITY, similarity(a, b, shared.all()));
        set(Feature.CONTAINMENT, containment(a, b, shared.all()));
        set(Feature.COVERAGE, ratio(shared.all(), Math.max(a.whole.total(), b.whole.total())));
        double head = ratio(shared.head(), a.whole.headTotal());
        double otherHead = ratio(shared.otherHead(), b.whole.headTotal());
        set(Feature.HEAD_SHINGLES, Math.min(head, otherHead));
    }

    static double similarity(Prepared a, Prepared b, double shared) {
        return ratio(shared, a.whole.total() + b.whole.total() - shared);
    }

    static double containment(Prepared a, Prepared b, double shared) {
        return ratio(shared, Math.min(a.whole.total(), b.whole.total()));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : Math.min(1, part / whole);
    }

    private void words(Prepared a, Prepared b, Vocabulary.Shared shared) {
        set(Feature.HEAD_WORDS, headWords(a, b, shared));
        set(Feature.WORDS, shared.words());
        set(Feature.NUMBERS, shared.numbers());
        titles(a, b);
        set(
                Feature.NEW_HEAD_WORDS,
                Math.min(newHeadWords(a, shared.marks()), newHeadWords(b, shared.otherMarks())));
    }

    private void titles(Prepared a, Prepared b) {
        boolean known = a.title.length > 0 && b.title.length > 0;
        set(
                Feature.TITLE,
                known
                        ? Math.min(
                                found(a.title, a.title.length, b.titleVocabulary),
                                found(b.title, b.title.length, a.titleVocabulary))
                        : UNKNOWN);
        set(
                Feature.TITLE_IN_REPORT,
                known
                        ? Math.min(
                                found(a.title, a.title.length, b.vocabulary),
                                found(b.title, b.title.length, a.vocabulary))
                        : UNKNOWN);
    }

    /** Weighted share of the first content words that a vocabulary has; 1 if there are none. */
    private static double found(int[] words, int limit, Vocabulary vocabulary) {
        int found = 0;
        int all = 0;
        for (int i = 0; i < Math.min(limit, words.length); i++) {
            if (WordCode.isContent(words[i])) {
                int weight = WordCode.tenths(words[i]);
                all += weight;
                found += vocabulary.has(words[i]) ? weight : 0;
            }
        }
        return all == 0 ? 1 : found / (double) all;
    }

    /** The same of a head, where the words that the other text has are marked. */
    private static double foundOfHead(Prepared text, boolean[] marks) {
        int found = 0;
        int all = 0;
        for (int i = 0; i < Math.min(Prepared.HEAD_WORDS, text.words.length); i++) {
            if (WordCode.isContent(text.words[i])) {
                int weight = WordCode.tenths(text.words[i]);
                all += weight;
                found += text.vocabulary.isMarked(marks, i) ? weight : 0;
            }
        }
        return all == 0 ? 1 : found / (double) all;
    }

    private static double newHeadWords(Prepared text, boolean[] marks) {
        int all = 0;
        int fresh = 0;
        for (int i = 0; i < Math.min(Prepared.HEAD_WORDS, text.words.length); i++) {
            if (WordCode.isContent(text.words[i])) {
                all++;
                fresh += text.vocabulary.isMarked(marks, i) ? 0 : 1;
            }
        }
        return fresh / (1.0 + all);
    }

    static double lengthRatio(int a, int b) {
        return Math.min(a, b) / (double) Math.max(1, Math.max(a, b));
    }

    private void lengths(int a, int b) {
        set(Feature.LENGTH_RATIO, lengthRatio(a, b));
        set(Feature.LENGTH, log1p(Math.min(a, b)));
    }

    private void alignment(Alignment alignment) {
        Slots slots = Slots.of(alignment);
        int aligned = alignment.alignedWords();
        set(Feature.REPLACED, aligned == 0 ? 0 : slots.replaced * 10.0 / aligned);
        set(Feature.BLOCKS, alignment.blocks * 10.0 / (1 + aligned));
        set(Feature.LONGEST_GAP, alignment.longestGap() / (1.0 + alignment.shorter.words.length));
        set(Feature.GRAMMAR, log1p(slots.grammar));
        set(Feature.NUMBER_SLOTS, log1p(slots.otherHeadNumbers));
        set(
                Feature.EQUAL_NUMBERS,
                slots.equalNumbers / (1.0 + slots.equalNumbers + slots.otherNumbers));
        set(Feature.NAME_SLOTS, log1p(slots.otherHeadNames));
        set(Feature.TITLE_SLOTS, log1p(slots.otherTitleNames));
    }

    private void titleNames(Prepared a, Prepared b) {
        set(Feature.TITLE_NAMES, log1p(Math.min(newTitleNames(a, b), newTitleNames(b, a))));
    }

    private void origins(Origin a, Origin b) {
        double same = a.isOfSameSource(b) ? 1 : 0;
        set(Feature.SAME_SOURCE, same);
        set(Feature.SAME_SOURCE_NEW, same * (1 - values[Feature.COVERAGE.ordinal()]));
        double days = Math.min(MAX_DAYS, a.daysTo(b));
        set(Feature.DAYS_APART, days * (1 - values[Feature.SIMILARITY.ordinal()]));
    }

    private static int newTitleNames(Prepared text, Prepared other) {
        int count = 0;
        for (int code : text.title) {
            if (WordCode.isContent(code)
                    && text.has(code)
                    && !other.has(code)
                    && !other.titleHas(code)) {
                count++;
            }
        }
        return count;
    }

    /** The same on every processor, as groups must be. */
    private static double log1p(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : StrictMath.log1p(count);
    }
}
