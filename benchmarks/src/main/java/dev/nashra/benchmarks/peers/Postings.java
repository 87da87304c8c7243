package dev.nashra.benchmarks.peers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Articles filed under numbers. */
final class Postings {
    private final Map<Long, int[]> filed = new HashMap<>();
    private final int most;

    /**
     * Starts empty.
     *
     * @param most a key with more articles finds none: boilerplate
     */
    Postings(int most) {
        this.most = most;
    }

    /** Files an article. The first element is how many there are. */
    void add(long key, int article) {
        int[] articles = filed.get(key);
        if (articles == null) {
            filed.put(key, new int[] {1, article});
        } else if (articles[0] <= most) {
            int count = articles[0] + 1;
            if (count == articles.length) {
                articles = Arrays.copyOf(articles, Math.min(2 * count, most + 2));
                filed.put(key, articles);
            }
            articles[0] = count;
            articles[count] = article;
        }
    }

    /** Visits the articles of a key. */
    void visit(long key, IntConsumer visitor) {
        int[] articles = filed.get(key);
        if (articles != null && articles[0] <= most) {
            for (int i = 1; i <= articles[0]; i++) {
                visitor.accept(articles[i]);
            }
        }
    }
}
