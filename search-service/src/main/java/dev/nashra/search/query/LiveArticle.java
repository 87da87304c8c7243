package dev.nashra.search.query;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.Tag;
import dev.nashra.text.Folding;
import dev.nashra.text.TextLanguage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article to be asked what the index would be asked. Its texts are analysed when the first query
 * asks for them, once for all queries. Not for use by two threads at once.
 */
public final class LiveArticle {
    private final EnrichedArticle article;
    private final TextLanguage language;
    private final Set<String> tags;
    private final Map<LiveField, LiveText> texts = new HashMap<>();

    /** Takes an article as it stands in the index. */
    public LiveArticle(EnrichedArticle article) {
        this.article = article;
        this.language = TextLanguage.of(article.language());
        this.tags = article.tags().stream().map(Tag::id).collect(Collectors.toSet());
    }

    EnrichedArticle article() {
        return article;
    }

    TextLanguage language() {
        return language;
    }

    Set<String> tags() {
        return tags;
    }

    boolean isWithdrawn() {
        return article.pubstatus() == PubStatus.CANCELED;
    }

    /** The claimed time, for want of one that of receipt, as the index has it. */
    Instant date() {
        Instant published = article.published();
        return published == null ? article.received() : published;
    }

    LiveText text(LiveField field) {
        return texts.computeIfAbsent(field, this::analysed);
    }

    private LiveText analysed(LiveField field) {
        if (field == LiveField.NAMES) {
            return LiveText.ofEach(LiveAnalysis.FOLDED, Names.of(article.tags()));
        }
        String text = field.isHeadline() ? article.headline() : article.bodyText();
        if (text == null) {
            return LiveText.EMPTY;
        }
        return field.isFolded()
                ? LiveText.of(LiveAnalysis.FOLDED, Folding.fold(text))
                : LiveText.of(LiveAnalysis.of(language), text);
    }
}
