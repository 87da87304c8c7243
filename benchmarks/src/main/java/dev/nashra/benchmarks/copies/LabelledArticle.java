package dev.nashra.benchmarks.copies;

import dev.nashra.benchmarks.streams.Line;
import dev.nashra.contract.ArticleId;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a labelled file.
 *
 * @param id what the labels call it, unique in the file
 * @param source publisher, as ingest takes it
 * @param url null if not said
 * @param title null if there is none
 * @param body null if there is none
 * @param language as declared; null if not said
 * @param published null if not said or unreadable
 * @param label name of the true group or event; null if the file has no such labels
 * @param isEvent true if the label is an event, of which there are many reports that are not copies
 *     of each other
 * @param kind what was done to the original; empty if not said
 */
public record LabelledArticle(
        String id,
        String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String body,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable String label,
        boolean isEvent,
        String kind) {

    /** Gives a line of a generated stream. */
    public static LabelledArticle of(Line line) {
        return new LabelledArticle(
                line.id(),
                line.source(),
                line.url(),
                line.title(),
                line.body(),
                line.language(),
                line.published(),
                line.group(),
                false,
                line.kind());
    }

    /** Gives the id of the page: further lines with the same address are its revisions. */
    public String articleId() {
        return ArticleId.of(source, uri());
    }

    /** Gives the article as ingest would have written it. */
    public RawArticle received(Instant at) {
        return new RawArticle(
                articleId(),
                source,
                uri(),
                url,
                title,
                body,
                null,
                null,
                language,
                published,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                at);
    }

    /** Gives title and body. */
    String text() {
        return (title == null ? "" : title) + "\n" + (body == null ? "" : body);
    }

    private String uri() {
        return url == null ? id : url;
    }
}
