package dev.nashra.enrich.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what language an article is in, of all that {@code languages.tsv} lists.
 *
 * <p>The script of most letters leaves few languages. Among them each piece of the text gives
 * evidence by n-grams, words and letters, but only so much, so that a menu or a paragraph in
 * another language does not outvote the article. Pieces are read in an order that jumps about (van
 * der Corput's), and no further once those from all over the article say the same. The declared
 * language is checked, not believed: it decides only where the text hardly does, and keeps its
 * region where both agree ({@code pt-BR}). Not thread-safe; the lists and the model behind it are
 * shared.
 */
public final class LanguageDetector {
    /** Nats for the declared language; content systems declare their own out of habit. */
    private static final double DECLARED = 2.5;

    /** Fewer letters than these decide nothing unless they are sure of it. */
    private static final int FEW_LETTERS = 12;

    private static final double DOUBTFUL = .3;

    /** A piece says at most so much against a language: nats, and nats a letter. */
    private static final double MOST_AGAINST = 5;

    private static final double MOST_AGAINST_BY_LETTER = .2;

    private final Candidates candidates = Candidates.KNOWN;
    private final Scorer scorer = new Scorer();
    private final double[] sums = new double[candidates.size()];

    /** Pieces from all over an article that are enough if they say the same. */
    private static final int ENOUGH = 4;

    /** How far the likeliest must be ahead of the next, in nats. */
    private static final double SURE = 30;

    /** As many as there are pieces at most, or more; a power of two, so that bits can be turned. */
    private static final int ORDER = Integer.highestOneBit(Pieces.MOST) << 1;

    /** Makes a detector over the shared lists. */
    public LanguageDetector() {}

    /**
     * Decides.
     *
     * @param declared BCP 47, as the publisher said; null if not said
     * @param headline null if there is none
     * @param body null if there is none
     * @return the declared language with confidence 0 if there are no letters, {@link
     *     Language#UNDECIDED} if it is not declared either
     */
    public Language detect(
            @Nullable String declared, @Nullable String headline, @Nullable String body) {
        Declared said = Declared.of(declared);
        List<Piece> pieces = Pieces.of(headline, body);
        if (pieces.isEmpty()) {
            return new Language(said.tag(), 0);
        }
        Writing script = mainScript(pieces);
        List<Piece> inScript = pieces.stream().filter(piece -> piece.script() == script).toList();
        Candidates.Span span = candidates.of(script);
        double agreeing = sum(inScript, span);
        for (int i = span.from(); i < span.to(); i++) {
            boolean isDeclared = candidates.get(i).code().equals(said.code());
            sums[i] += candidates.get(i).prior() + (isDeclared ? DECLARED : 0);
        }
        int best = likeliest(sums, span);
        double confidence = share(best, span) * (.5 + .5 * agreeing);
        double letters = inScript.stream().mapToDouble(Piece::letters).sum() / script.weight();
        if (letters < FEW_LETTERS && confidence < DOUBTFUL) {
            return new Language(said.tag(), said.isSaid() ? rounded(confidence) : 0);
        }
        String code = candidates.get(best).code();
        return new Language(code.equals(said.code()) ? said.tag() : code, rounded(confidence));
    }

    private static Writing mainScript(List<Piece> pieces) {
        double[] weights = new double[Writing.values().length];
        for (Piece piece : pieces) {
            weights[piece.script().ordinal()] += piece.weight();
        }
        int most = 0;
        for (int i = 1; i < weights.length; i++) {
            most = weights[i] > weights[most] ? i : most;
        }
        return Writing.values()[most];
    }

    /**
     * Sums up the pieces, from all over the article first, until they are sure; gives the share of
     * those, by weight, that are for the likeliest.
     */
    private double sum(List<Piece> pieces, Candidates.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            sums[i] = 0;
        }
        double mostTrust = pieces.stream().mapToDouble(Piece::trust).max().orElse(1);
        double[] votes = new double[candidates.size()];
        double all = 0;
        int read = 0;
        for (int next = 0; next < ORDER && !isSure(read, votes, all, span); next++) {
            int at = Integer.reverse(next) >>> Integer.numberOfLeadingZeros(ORDER - 1);
            if (at < pieces.size()) {
                Piece piece = pieces.get(at);
                votes[add(piece, piece.trust() / mostTrust, span)] += piece.weight();
                all += piece.weight();
                read++;
            }
        }
        return votes[likeliest(sums, span)] / all;
    }

    /** Adds what a piece says; gives the language that it is for. */
    private int add(Piece piece, double trust, Candidates.Span span) {
        double[] scores = scorer.score(Spelled.of(piece.text()), span);
        int vote = likeliest(scores, span);
        double best = scores[vote];
        double least =
                -MOST_AGAINST - MOST_AGAINST_BY_LETTER * piece.letters() / piece.script().weight();
        for (int language = span.from(); language < span.to(); language++) {
            sums[language] += trust * Math.max(least, scores[language] - best);
        }
        return vote;
    }

    /** Tells whether what was read says one thing, and so clearly that the rest cannot matter. */
    private boolean isSure(int read, double[] votes, double all, Candidates.Span span) {
        if (read < ENOUGH) {
            return false;
        }
        int best = likeliest(sums, span);
        if (votes[best] < all) {
            return false;
        }
        for (int i = span.from(); i < span.to(); i++) {
            if (i != best && sums[best] - sums[i] < SURE) {
                return false;
            }
        }
        return true;
    }

    private double share(int language, Candidates.Span span) {
        double all = 0;
        for (int i = span.from(); i < span.to(); i++) {
            all += Math.exp(sums[i] - sums[language]);
        }
        return 1 / all;
    }

    private static int likeliest(double[] scores, Candidates.Span span) {
        int best = span.from();
        for (int i = span.from() + 1; i < span.to(); i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static double rounded(double confidence) {
        return Math.round(Math.min(.999, confidence) * 1_000) / 1_000.0;
    }
}
