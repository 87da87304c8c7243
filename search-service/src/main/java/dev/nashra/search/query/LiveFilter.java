package dev.nashra.search.query;

import dev.nashra.text.TextLanguage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Tells of an article whether the index would list it. A withdrawn one has lost its text and tags
 * and is listed nowhere; here it passes where nothing else speaks against it, so that who has seen
 * the article learns of its end. Thread-safe.
 */
public final class LiveFilter {
    private final ArticleQuery query;
    private final Map<TextLanguage, Predicate<LiveArticle>> words = new ConcurrentHashMap<>();

    /** Takes a checked query. */
    public LiveFilter(ArticleQuery query) {
        this.query = query;
    }

    /** Tells whether an article is wanted. */
    public boolean matches(LiveArticle article) {
        ArticleQuery.Match match = query.match();
        return passes(match.source(), List.of(article.article().source()))
                && passes(match.group(), List.of(article.article().group()))
                && hasLanguage(match.language(), article.article().language())
                && isWithin(match, article)
                && isAmong(query.duplicates(), article.article().duplicateOf() != null)
                && (article.isWithdrawn() || saysWhatIsWanted(match, article));
    }

    private boolean saysWhatIsWanted(ArticleQuery.Match match, LiveArticle article) {
        Expression text = match.text();
        return passes(match.tag(), article.tags())
                && (text == null
                        || words.computeIfAbsent(
                                        article.language(),
                                        language -> LiveWords.of(text, language))
                                .test(article));
    }

    private static boolean passes(Filter filter, Collection<String> values) {
        return (filter.any().isEmpty() || filter.any().stream().anyMatch(values::contains))
                && filter.none().stream().noneMatch(values::contains);
    }

    private static boolean hasLanguage(Filter filter, String language) {
        return (filter.any().isEmpty()
                        || filter.any().stream().anyMatch(tag -> isOf(language, tag)))
                && filter.none().stream().noneMatch(tag -> isOf(language, tag));
    }

    private static boolean isOf(String language, String tag) {
        String given = language.toLowerCase(Locale.ROOT);
        String wanted = tag.toLowerCase(Locale.ROOT);
        return given.equals(wanted) || given.startsWith(wanted + "-");
    }

    private static boolean isWithin(ArticleQuery.Match match, LiveArticle article) {
        return (match.start() == null || !article.date().isBefore(match.start()))
                && (match.end() == null || article.date().isBefore(match.end()));
    }

    /** There is no group to fold copies into before it is whole, so its lead stands for it. */
    private static boolean isAmong(Duplicates duplicates, boolean follows) {
        return switch (duplicates) {
            case COLLAPSE -> !follows;
            case KEEP -> true;
            case ONLY -> follows;
        };
    }
}
