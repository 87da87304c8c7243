package dev.nashra.benchmarks.queries;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.EnrichedArticle;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a desk asks: mostly words, then the newest, facets, one house's reports, one article. */
final class Mix {
    private static final int LEAST_LETTERS = 4;

    private Mix() {}

    /**
     * Makes calls.
     *
     * @param articles that are indexed; their headlines give the words
     * @param count of calls
     */
    static List<String> of(List<EnrichedArticle> articles, Random random, int count) {
        List<String> calls = new ArrayList<>();
        while (calls.size() < count) {
            EnrichedArticle article = articles.get(random.nextInt(articles.size()));
            List<String> words = words(article);
            if (words.size() < 2) {
                continue;
            }
            String word = words.get(random.nextInt(words.size()));
            String two = "q=" + encoded(words.getFirst() + " " + word);
            String one = "q=" + encoded(word);
            calls.add(
                    "/articles"
                            + switch (calls.size() % 20) {
                                case 0, 1, 2, 3, 4 -> "?highlight=true&" + one;
                                case 5, 6, 7 -> "?" + two;
                                case 8 -> "?sort=received&" + one;
                                case 9, 10, 11, 12 -> "?sort=received";
                                case 13, 14 -> "?facet=source&facet=language&facet=tag&" + one;
                                case 15 -> "?facet=time&interval=1d&sort=received";
                                case 16 -> "?source=" + article.source() + "&" + one;
                                case 17 -> "?duplicates=keep&" + one;
                                default -> "/" + article.id();
                            });
        }
        return calls;
    }

    private static List<String> words(EnrichedArticle article) {
        String headline = article.headline() == null ? "" : article.headline();
        return List.of(headline.split("[^\\p{L}]+")).stream()
                .filter(word -> word.length() >= LEAST_LETTERS)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
