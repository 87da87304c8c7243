package dev.nashra.enrich.group;

import dev.nashra.copies.verify.Glimpse;
import dev.nashra.enrich.group.Place.Lead;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The keys of the articles received within one span of time, a hash table of primitive values with
 * open addressing, and a glimpse of each article: some 650 bytes an article.
 */
final class KeySegment {
    /** An entry: the key in the upper half, in the lower the article's number plus one. */
    private static final long EMPTY = 0;

    private static final int REMOVED = -1;
    private static final int FIRST_CAPACITY = 1 << 8;

    private long[] table = new long[FIRST_CAPACITY];
    private int used;

    private String[] ids = new String[16];
    private long[] received = new long[16];
    private short[] keyCounts = new short[16];
    private short[] tallies = new short[16];
    private int[] ranks = new int[16];
    private Glimpse[] glimpses = new Glimpse[16];
    private int articles;

    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    void add(String id, long at, int[] keys, Glimpse glimpse) {
        if (articles == ids.length) {
            ids = Arrays.copyOf(ids, articles * 2);
            received = Arrays.copyOf(received, articles * 2);
            keyCounts = Arrays.copyOf(keyCounts, articles * 2);
            tallies = Arrays.copyOf(tallies, articles * 2);
            ranks = Arrays.copyOf(ranks, articles * 2);
            glimpses = Arrays.copyOf(glimpses, articles * 2);
        }
        ids[articles] = id;
        glimpses[articles] = glimpse;
        received[articles] = at;
        keyCounts[articles] = (short) keys.length;
        earliest = Math.min(earliest, at);
        latest = Math.max(latest, at);
        ranks[articles] = id.hashCode() * 0x9E3779B9;
        articles++;
        for (int key : keys) {
            if (used >= table.length / 2) {
                grow();
            }
            insert(entry(key, articles));
        }
    }

    void remove(String id, int[] keys) {
        for (int key : keys) {
            for (int slot = slot(key); table[slot] != EMPTY; slot = next(slot)) {
                int number = (int) table[slot];
                if (isOf(table[slot], key) && number != REMOVED && ids[number - 1].equals(id)) {
                    table[slot] = entry(key, REMOVED);
                }
            }
        }
    }

    /** Tells the numbers of the articles that have a key. */
    void find(int key, IntConsumer told) {
        for (int slot = slot(key); table[slot] != EMPTY; slot = next(slot)) {
            int number = (int) table[slot];
            if (isOf(table[slot], key) && number != REMOVED) {
                told.accept(number - 1);
            }
        }
    }

    /** Gives the id of an article by its number. */
    String id(int number) {
        return ids[number];
    }

    /** Gives when an article was received, in microseconds since 1970. */
    long received(int number) {
        return received[number];
    }

    /** Tells whether all articles were received within a span of time, its ends included. */
    boolean liesWithin(long from, long to) {
        return earliest >= from && latest <= to;
    }

    /** Gives how many keys an article has in all. */
    int keyCount(int number) {
        return keyCounts[number];
    }

    /** Gives what is remembered of an article's text. */
    Glimpse glimpse(int number) {
        return glimpses[number];
    }

    /** Gives a number that follows from the id alone, as good as random. */
    int rank(int number) {
        return ranks[number];
    }

    /** Counts an article once more, for whoever is looking, and gives its count. */
    int tally(int number) {
        return ++tallies[number];
    }

    /** Sets the count of an article back to 0, and gives what it was. */
    int takeTally(int number) {
        int tally = tallies[number];
        tallies[number] = 0;
        return tally;
    }

    /** Gives all articles ever added. */
    List<Lead> everybody() {
        return IntStream.range(0, articles).mapToObj(i -> new Lead(ids[i], received[i])).toList();
    }

    int articles() {
        return articles;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        used = 0;
        for (long entry : old) {
            if (entry != EMPTY && (int) entry != REMOVED) {
                insert(entry);
            }
        }
    }

    private void insert(long entry) {
        int slot = slot((int) (entry >>> Integer.SIZE));
        while (table[slot] != EMPTY) {
            slot = next(slot);
        }
        table[slot] = entry;
        used++;
    }

    /** Keys are hashes already; the multiplication keeps neighbours of them apart. */
    private int slot(int key) {
        return (key * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }

    private static boolean isOf(long entry, int key) {
        return (int) (entry >>> Integer.SIZE) == key;
    }

    private static long entry(int key, int number) {
        return (long) key << Integer.SIZE | Integer.toUnsignedLong(number);
    }
}
