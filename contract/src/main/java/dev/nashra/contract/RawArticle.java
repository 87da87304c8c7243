package dev.nashra.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as received: well-formed and attributed, otherwise untouched. JSON names are those of
 * IPTC ninjs, in snake case.
 *
 * @param id see {@link ArticleId}
 * @param source publisher, {@code [a-z0-9][a-z0-9._-]{0,63}}; the key on {@link Topics#RAW}
 * @param uri the publisher's own identifier, as sent
 * @param url where a reader finds it; null if not said
 * @param headline plain text; null if there is none
 * @param bodyText plain text, lines by line feeds; null if there is none
 * @param bodyHtml the markup that {@code bodyText} was reduced from; null if none was sent
 * @param byline author as printed; null if not said
 * @param language BCP 47, as declared; null if not said
 * @param versioncreated when this version was made, as claimed; null if not said
 * @param firstcreated when the first version was made, as claimed; null if not said
 * @param pubstatus never null; {@link PubStatus#CANCELED} withdraws
 * @param subject never null; publisher's order
 * @param place never null; publisher's order
 * @param person never null; publisher's order
 * @param organisation never null; publisher's order
 * @param received when Nashra took it in, by the clock of ingest; the record's timestamp
 */
public record RawArticle(
        String id,
        String source,
        String uri,
        @Nullable String url,
        @Nullable String headline,
        @Nullable String bodyText,
        @Nullable String bodyHtml,
        @Nullable String byline,
        @Nullable String language,
        @Nullable Instant versioncreated,
        @Nullable Instant firstcreated,
        PubStatus pubstatus,
        List<Concept> subject,
        List<Concept> place,
        List<Concept> person,
        List<Concept> organisation,
        Instant received) {

    /** Makes the defaults explicit and the lists unmodifiable. */
    public RawArticle {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(received, "received");
        pubstatus = Objects.requireNonNullElse(pubstatus, PubStatus.USABLE);
        subject = Lists.orEmpty(subject);
        place = Lists.orEmpty(place);
        person = Lists.orEmpty(person);
        organisation = Lists.orEmpty(organisation);
    }

    /**
     * Gives the article as withdrawn, otherwise as it was.
     *
     * @param at when Nashra was told
     */
    public RawArticle withdrawn(Instant at) {
        return new RawArticle(
                id,
                source,
                uri,
                url,
                headline,
                bodyText,
                bodyHtml,
                byline,
                language,
                versioncreated,
                firstcreated,
                PubStatus.CANCELED,
                subject,
                place,
                person,
                organisation,
                at);
    }
}
