package dev.nashra.copies.verify;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.WordCode;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What can be kept in memory of a text to tell, without the text, most of those apart that only
 * fill in the same form: the words of its headline that its report holds too, and a Bloom filter
 * (Bloom 1970) of all its words. Some 200 bytes.
 *
 * <p>Weather, prices, cables and fixtures share most of their shingles, and hence their keys, with
 * all that were filled in before them. What they tell of is in the headline and in the report, and
 * in no other of the kind: {@link Feature#TITLE_NAMES}, of which this sees at most {@value
 * #MAX_NAMES} and may miss one, but imagines none.
 */
public final class Glimpse {
    /** Names on both sides from which two texts are not copies, whatever else they share. */
    static final int TOO_MANY = 2;

    /** Words kept of a headline: those of least {@link WordCode#mix} if there are more. */
    static final int MAX_NAMES = 8;

    /** At 250 distinct words, one of six that a text does not have is taken for one that it has. */
    private static final int BITS = 1_024;

    private static final int INDEX_BITS = Integer.numberOfTrailingZeros(BITS);

    private final int[] names;
    private final long[] filter;

    private Glimpse(int[] names, long[] filter) {
        this.names = names;
        this.filter = filter;
    }

    /** Looks at a text. */
    public static Glimpse of(Fingerprint fingerprint) {
        int[] words = fingerprint.words();
        int[] title = fingerprint.title();
        long[] filter = new long[BITS / Long.SIZE];
        for (int code : words) {
            set(filter, code);
        }
        int[] names = names(title, words);
        for (int code : title) {
            set(filter, code);
        }
        return new Glimpse(names, filter);
    }

    private static int[] names(int[] title, int[] words) {
        int[] names = new int[title.length];
        int count = 0;
        for (int code : title) {
            if (WordCode.isContent(code) && has(words, code) && !has(names, code)) {
                names[count++] = code;
            }
        }
        int[] found = Arrays.copyOf(names, count);
        return count <= MAX_NAMES ? found : least(found);
    }

    private static boolean has(int[] codes, int wanted) {
        for (int code : codes) {
            if (code == wanted) {
                return true;
            }
        }
        return false;
    }

    private static int[] least(int[] codes) {
        return Arrays.stream(codes)
                .boxed()
                .sorted(Comparator.comparingLong(code -> WordCode.mix(code)))
                .limit(MAX_NAMES)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Tells whether two texts cannot be copies, because each has names in its headline and report
     * that the other has nowhere. The same in either order.
     */
    public boolean rulesOut(Glimpse other) {
        return newTo(other) && other.newTo(this);
    }

    private boolean newTo(Glimpse other) {
        int found = 0;
        for (int name : names) {
            found += other.mayHave(name) ? 0 : 1;
        }
        return found >= TOO_MANY;
    }

    private boolean mayHave(int code) {
        long hash = WordCode.mix(code);
        return isSet(filter, first(hash)) && isSet(filter, second(hash));
    }

    private static void set(long[] filter, int code) {
        long hash = WordCode.mix(code);
        filter[first(hash) / Long.SIZE] |= 1L << first(hash);
        filter[second(hash) / Long.SIZE] |= 1L << second(hash);
    }

    private static boolean isSet(long[] filter, int bit) {
        return (filter[bit / Long.SIZE] & 1L << bit) != 0;
    }

    private static int first(long hash) {
        return (int) (hash >>> (Long.SIZE - INDEX_BITS));
    }

    private static int second(long hash) {
        return (int) (hash >>> (Long.SIZE - 2 * INDEX_BITS)) & (BITS - 1);
    }
}
