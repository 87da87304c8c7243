package dev.nashra.enrich.tag.topic;

import java.util.List;

/** A word or phrase, and what it says. Each is itself only. */
final class Term {
    private final int[] words;
    private final boolean isCapitalised;
    private final List<Vote> votes;

    /**
     * Makes a term.
     *
     * @param words numbers from the {@link Vocabulary}, at least one
     * @param isCapitalised counts only where the text begins it with a capital
     * @param votes empty for a phrase that only keeps its words from being read on their own
     */
    Term(int[] words, boolean isCapitalised, List<Vote> votes) {
        this.words = words;
        this.isCapitalised = isCapitalised;
        this.votes = votes;
    }

    /**
     * What a term says of one topic.
     *
     * @param weight 3 where the term alone is enough, 1 where it is a hint; negative where it
     *     speaks against
     */
    record Vote(Topic topic, double weight) {}

    int[] words() {
        return words;
    }

    boolean isCapitalised() {
        return isCapitalised;
    }

    List<Vote> votes() {
        return votes;
    }

    /** Adds a vote; of two forms of one term for one topic, the stronger counts. */
    void vote(Vote vote) {
        for (int i = 0; i < votes.size(); i++) {
            Vote known = votes.get(i);
            if (known.topic().is(vote.topic())) {
                votes.set(i, Math.abs(vote.weight()) > Math.abs(known.weight()) ? vote : known);
                return;
            }
        }
        votes.add(vote);
    }

    /** Tells whether a vote is the one that counts for its topic's first level. */
    boolean isFirstOfTop(Vote vote) {
        for (Vote other : votes) {
            if (other.topic().top().is(vote.topic().top()) && isBefore(other, vote)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBefore(Vote one, Vote other) {
        return one.weight() > other.weight()
                || (one.weight() == other.weight()
                        && one.topic().number() < other.topic().number());
    }
}
