package dev.nashra.copies.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which word of one text is laid on which word of another; no word is laid twice. */
final class Alignment {
    /** Most differing words in a row within a passage, in either text. */
    static final int MAX_GAP = 2;

    /** Words that must be equal after differing ones for a passage to go on. */
    static final int ANCHOR = 3;

    private static final int NONE = -1;

    private final NumberedText one;
    private final NumberedText other;
    private final int[] partners;
    private final boolean[] taken;

    Alignment(NumberedText one, NumberedText other) {
        this.one = one;
        this.other = other;
        partners = new int[one.length()];
        Arrays.fill(partners, NONE);
        taken = new boolean[other.length()];
    }

    /** Lays what is still free of a run, as far as it is in stretches of a least length. */
    void lay(Run run, int least) {
        int free = 0;
        for (int i = 0; i <= run.length(); i++) {
            if (i < run.length() && isFree(run.start() + i, run.otherStart() + i)) {
                free++;
                continue;
            }
            if (free >= least) {
                join(run.start() + i - free, run.otherStart() + i - free, 1, free);
            }
            free = 0;
        }
    }

    /** Lets what is laid go on past differing words, towards the ends and then the beginnings. */
    void grow() {
        for (int i = 0; i < partners.length; i++) {
            goOn(i, 1);
        }
        for (int i = partners.length - 1; i >= 0; i--) {
            goOn(i, -1);
        }
    }

    /** Gives what is laid, pieces joined across differing words, in order of the one text. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int first = NONE;
        int last = NONE;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == NONE) {
                continue;
            }
            if (first != NONE && !isNear(last, i)) {
                passages.add(passage(first, last));
                first = NONE;
            }
            first = first == NONE ? i : first;
            last = i;
        }
        if (first != NONE) {
            passages.add(passage(first, last));
        }
        return passages;
    }

    private void goOn(int at, int step) {
        if (partners[at] == NONE) {
            return;
        }
        int otherAt = partners[at];
        if (matches(at + step, otherAt + step, step, 1)) {
            join(at + step, otherAt + step, step, 1);
            return;
        }
        for (int sum = 1; sum <= 2 * MAX_GAP; sum++) {
            for (int gap = Math.max(0, sum - MAX_GAP); gap <= Math.min(sum, MAX_GAP); gap++) {
                int next = at + step * (gap + 1);
                int otherNext = otherAt + step * (sum - gap + 1);
                // What is laid lies in stretches longer than a gap: where the words after a gap are
                // free, so are those in it.
                if (matches(next, otherNext, step, ANCHOR)) {
                    join(next, otherNext, step, ANCHOR);
                    return;
                }
            }
        }
    }

    private boolean matches(int at, int otherAt, int step, int count) {
        for (int i = 0; i < count; i++) {
            if (!isFree(at + step * i, otherAt + step * i)
                    || one.word(at + step * i) != other.word(otherAt + step * i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(int at, int otherAt) {
        return at >= 0
                && otherAt >= 0
                && at < partners.length
                && otherAt < taken.length
                && partners[at] == NONE
                && !taken[otherAt];
    }

    private void join(int at, int otherAt, int step, int count) {
        for (int i = 0; i < count; i++) {
            partners[at + step * i] = otherAt + step * i;
            taken[otherAt + step * i] = true;
        }
    }

    private boolean isNear(int before, int after) {
        int step = partners[after] - partners[before];
        return after - before <= MAX_GAP + 1 && step >= 1 && step <= MAX_GAP + 1;
    }

    private Passage passage(int first, int last) {
        return new Passage(
                one.start(first),
                one.end(last),
                other.start(partners[first]),
                other.end(partners[last]));
    }
}
