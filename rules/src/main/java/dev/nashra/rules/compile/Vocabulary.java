package dev.nashra.rules.compile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers what rules look for; an article's other words have no number and are passed over. Grows
 * and never shrinks. Thread-safe; reading takes no lock.
 */
public final class Vocabulary {
    /** What {@link #term} and its like say of what no rule looks for. */
    public static final int UNKNOWN = -1;

    /** Letters of a prefix that are numbered: few lengths, as each is looked up for each word. */
    private static final int[] PREFIXES = {6, 4, 3, 2};

    private final Map<String, Integer> terms = new ConcurrentHashMap<>();
    private final Map<String, Integer> names = new ConcurrentHashMap<>();
    private final Map<String, Integer> prefixes = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile int prefixLengths;

    int addTerm(String term) {
        return add(terms, term);
    }

    int addName(String name) {
        return add(names, name);
    }

    int addPrefix(String prefix) {
        for (int length : PREFIXES) {
            if (prefix.length() >= length) {
                int id = add(prefixes, prefix.substring(0, length));
                synchronized (this) {
                    prefixLengths |= 1 << length;
                }
                return id;
            }
        }
        throw new IllegalArgumentException("too short: " + prefix);
    }

    private int add(Map<String, Integer> to, String text) {
        return to.computeIfAbsent(text, absent -> next.getAndIncrement());
    }

    /** Gives the number of a stemmed word. */
    public int term(String term) {
        return terms.getOrDefault(term, UNKNOWN);
    }

    /** Gives the number of a whole value, folded: a source, the id of a tag. */
    public int name(String name) {
        return names.getOrDefault(name, UNKNOWN);
    }

    /** Tells the lengths of the prefixes there are, as bits. */
    public int prefixLengths() {
        return prefixLengths;
    }

    /** Gives the number of a prefix of one of these lengths. */
    public int prefix(String prefix) {
        return prefixes.getOrDefault(prefix, UNKNOWN);
    }

    /** Tells how many numbers are given, from 0. */
    public int size() {
        return next.get();
    }
}
