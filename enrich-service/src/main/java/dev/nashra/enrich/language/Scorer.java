package dev.nashra.enrich.language;

/**
 * Weighs the languages of one script by a piece of text: OpenNLP's n-grams, words and letters. Not
 * thread-safe.
 */
final class Scorer {
    private final Candidates candidates = Candidates.KNOWN;
    private final NgramModel ngrams = NgramModel.SHARED;
    private final WordLists words = WordLists.SHARED;
    private final LetterEvidence letters = new LetterEvidence(candidates);
    private final double[] sums = new double[candidates.size()];

    /** By place in the model: the piece in which the n-gream was seen last. */
    private final int[] seenIn = new int[ngrams.capacity()];

    private int piece;

    /** What the kinds of evidence count. */
    static double NGRAMS = Double.parseDouble(System.getProperty("w.n", "1.5"));

    static double WORDS = Double.parseDouble(System.getProperty("w.w", "0.7"));
    static double LETTERS = Double.parseDouble(System.getProperty("w.l", "1"));

    /** How near the likeliest language one comes of which the model does not know n-grams. */
    static double UNKNOWN = Double.parseDouble(System.getProperty("w.u", ".75"));

    /**
     * Gives the evidence in nats by index of the candidate, only differences of which mean
     * anything; valid until the next call, and only within the span.
     */
    double[] score(Spelled text, Candidates.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            sums[i] = 0;
        }
        addNgrams(text, span);
        text.words((word, length) -> addWord(word, span));
        letters.add(text, span, LETTERS, sums);
        return sums;
    }

    /** Each n-gram counts once, as it did when the model was trained. */
    private void addNgrams(Spelled text, Candidates.Span span) {
        piece++;
        for (int i = 0; i < text.length(); i++) {
            long key = 0;
            for (int end = i; end < Math.min(i + 3, text.length()); end++) {
                key = key << 16 | text.at(end);
                int place = ngrams.find(key);
                if (place >= 0 && seenIn[place] != piece) {
                    seenIn[place] = piece;
                    ngrams.add(place, span, sums);
                }
            }
        }
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int known = 0;
        for (int i = span.from(); i < span.to(); i++) {
            if (!candidates.get(i).outcomes().isEmpty()) {
                sums[i] *= NGRAMS;
                sum += sums[i];
                most = Math.max(most, sums[i]);
                known++;
            }
        }
        double mean = known == 0 ? 0 : sum / known;
        for (int i = span.from(); i < span.to(); i++) {
            if (candidates.get(i).outcomes().isEmpty()) {
                sums[i] = known == 0 ? 0 : mean + UNKNOWN * (most - mean);
            }
        }
    }

    private void addWord(String word, Candidates.Span span) {
        WordLists.Listing listing = words.find(word);
        if (listing == null) {
            return;
        }
        for (int i = 0; i < listing.languages().length; i++) {
            int language = listing.languages()[i];
            if (language >= span.from() && language < span.to()) {
                sums[language] += WORDS * listing.weights()[i];
            }
        }
    }
}
