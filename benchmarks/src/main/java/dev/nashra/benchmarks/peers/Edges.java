package dev.nashra.benchmarks.peers;

import java.util.Arrays;

/** What a peer found, and the groups that follow. */
final class Edges {
    private int[] later = new int[1024];
    private int[] earlier = new int[1024];
    private float[] similarity = new float[1024];
    private int count;

    void add(int laterArticle, int earlierArticle, double alike) {
        if (count == later.length) {
            later = Arrays.copyOf(later, 2 * count);
            earlier = Arrays.copyOf(earlier, 2 * count);
            similarity = Arrays.copyOf(similarity, 2 * count);
        }
        later[count] = laterArticle;
        earlier[count] = earlierArticle;
        similarity[count++] = (float) alike;
    }

    /** Gives each article's group where everybody joins the most similar earlier one. */
    int[] byParent(int articles, double threshold) {
        int[] parent = alone(articles);
        float[] best = new float[articles];
        for (int edge = 0; edge < count; edge++) {
            if (similarity[edge] >= (float) threshold && similarity[edge] > best[later[edge]]) {
                best[later[edge]] = similarity[edge];
                parent[later[edge]] = earlier[edge];
            }
        }
        for (int article = 0; article < articles; article++) {
            parent[article] = parent[parent[article]];
        }
        return parent;
    }

    /** Gives each article's group where all that are connected are together. */
    int[] byComponent(int articles, double threshold) {
        int[] root = alone(articles);
        for (int edge = 0; edge < count; edge++) {
            if (similarity[edge] >= (float) threshold) {
                int one = root(root, later[edge]);
                int other = root(root, earlier[edge]);
                root[Math.max(one, other)] = Math.min(one, other);
            }
        }
        for (int article = 0; article < articles; article++) {
            root[article] = root(root, article);
        }
        return root;
    }

    private static int root(int[] roots, int article) {
        int at = article;
        while (roots[at] != at) {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }
        return at;
    }

    private static int[] alone(int articles) {
        int[] alone = new int[articles];
        Arrays.setAll(alone, article -> article);
        return alone;
    }
}
