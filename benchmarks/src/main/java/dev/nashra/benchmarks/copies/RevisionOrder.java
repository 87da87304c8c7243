package dev.nashra.benchmarks.copies;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kafka keeps what one publisher says of one page in order, whatever else is late. */
public final class RevisionOrder {
    private RevisionOrder() {}

    /** Gives the places of each page to its revisions as they were made. */
    public static List<LabelledArticle> restore(
            List<LabelledArticle> asMade, List<LabelledArticle> asArrived) {
        Map<String, Deque<LabelledArticle>> revisions = new HashMap<>();
        for (LabelledArticle article : asMade) {
            revisions.computeIfAbsent(article.articleId(), id -> new ArrayDeque<>()).add(article);
        }
        return asArrived.stream()
                .map(
                        article ->
                                revisions
                                        .getOrDefault(article.articleId(), new ArrayDeque<>())
                                        .remove())
                .toList();
    }
}
