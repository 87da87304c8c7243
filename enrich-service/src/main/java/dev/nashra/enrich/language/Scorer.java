package dev.nashra.enrich.language;

import java.util.Arrays;

/**
 * Weighs the languages of one script by a piece of text: OpenNLP's n-grams, words and letters. Not
 * thread-safe.
 */
final class Scorer {
    /**
     * What an n-gram counts. The model was trained on 500 letters at a time, of which each tells a
     * little; with as little from 60 letters it would be sure of nothing.
     */
    private static final double NGRAMS = 5;

    /** How near the likeliest language one comes of which the model does not know n-grams. */
    private static final double UNKNOWN = .75;

    private final Candidates candidates = Candidates.KNOWN;
    private final NgramModel ngrams = NgramModel.SHARED;
    private final WordLists words = WordLists.SHARED;
    private final LetterEvidence letters = new LetterEvidence(candidates);
    private final double[] sums = new double[candidates.size()];

    private final double[] ofOutcomes = new double[ngrams.outcomes()];

    /** By place in the model: the piece in which the n-gram was seen last. */
    private final int[] seenIn = new int[ngrams.capacity()];

    private int piece;

    /**
     * Gives the evidence in nats by index of the candidate, only differences of which mean
     * anything; valid until the next call, and only within the span.
     */
    double[] score(Spelled text, Candidates.Span span) {
        addNgrams(text, span);
        text.words(word -> addWord(word, span));
        letters.add(text, span, sums);
        return sums;
    }

    /** Each n-gram counts once, as it did when the model was trained. */
    private void addNgrams(Spelled text, Candidates.Span span) {
        piece++;
        Arrays.fill(ofOutcomes, 0);
        for (int i = 0; i < text.length(); i++) {
            long key = 0;
            for (int end = i; end < Math.min(i + 3, text.length()); end++) {
                key = key << 16 | text.at(end);
                int place = ngrams.find(key);
                if (place >= 0 && seenIn[place] != piece) {
                    seenIn[place] = piece;
                    ngrams.add(place, span, ofOutcomes);
                }
            }
        }
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int known = 0;
        for (int i = span.from(); i < span.to(); i++) {
            if (!candidates.get(i).outcomes().isEmpty()) {
                sums[i] = NGRAMS * ngrams.most(i, ofOutcomes);
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
        while (listing != null) {
            if (listing.language() >= span.from() && listing.language() < span.to()) {
                sums[listing.language()] += listing.weight();
            }
            listing = listing.next();
        }
    }
}
