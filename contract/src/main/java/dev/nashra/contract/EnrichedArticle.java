package dev.nashra.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article with what Nashra found out about it. The key on {@link Topics#ENRICHED} is the id, so
 * that all that is ever said of an article stands in one partition, in order.
 *
 * @param id see {@link ArticleId}
 * @param revision 1 for the first text under this id, one more for each that differs from the last
 * @param version grows with everything said of this id: a later record has a higher one, also where
 *     only the group changed. At least the milliseconds since 1970 of what caused it, so that it
 *     grows even over a loss of state. The index's external version
 * @param source publisher
 * @param uri the publisher's own identifier, as sent
 * @param url where a reader finds it; null if not said
 * @param headline plain text; null if there is none
 * @param bodyText plain text; null if there is none
 * @param byline author as printed; null if not said
 * @param language BCP 47 as decided, {@code und} if undecided
 * @param languageConfidence 0 to 1
 * @param published claimed time of publication, never later than {@code received}; null if not
 *     claimed. Not to be trusted for order
 * @param publishedClamped true if the claim lay in the future and was replaced by {@code received}
 * @param versioncreated as claimed; null if not said
 * @param firstcreated as claimed; null if not said
 * @param pubstatus never null; {@link PubStatus#CANCELED} withdraws
 * @param subject as the publisher said; never null
 * @param place as the publisher said; never null
 * @param person as the publisher said; never null
 * @param organisation as the publisher said; never null
 * @param group id of the group's earliest member, its lead; an article alone leads itself
 * @param duplicateOf the lead's id; null on the lead itself
 * @param copy relation to the lead; null on the lead itself
 * @param tags never null
 * @param firstReceived when Nashra took in the first revision under this id; never changes, so it
 *     decides the index
 * @param received when Nashra first took in this revision
 * @param indexed when it was sent to the index; null before
 * @param trace every hop so far, oldest first; never null
 */
public record EnrichedArticle(
        String id,
        int revision,
        long version,
        String source,
        String uri,
        @Nullable String url,
        @Nullable String headline,
        @Nullable String bodyText,
        @Nullable String byline,
        String language,
        double languageConfidence,
        @Nullable Instant published,
        boolean publishedClamped,
        @Nullable Instant versioncreated,
        @Nullable Instant firstcreated,
        PubStatus pubstatus,
        List<Concept> subject,
        List<Concept> place,
        List<Concept> person,
        List<Concept> organisation,
        String group,
        @Nullable String duplicateOf,
        @Nullable Copy copy,
        List<Tag> tags,
        Instant firstReceived,
        Instant received,
        @Nullable Instant indexed,
        List<Hop> trace) {

    /** Checks the invariants and makes the lists unmodifiable. */
    public EnrichedArticle {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(firstReceived, "firstReceived");
        Objects.requireNonNull(received, "received");
        if (revision < 1 || version < revision) {
            throw new IllegalArgumentException(
                    "revision must be at least 1 and version at least revision, were "
                            + revision
                            + " and "
                            + version);
        }
        pubstatus = Objects.requireNonNullElse(pubstatus, PubStatus.USABLE);
        subject = Lists.orEmpty(subject);
        place = Lists.orEmpty(place);
        person = Lists.orEmpty(person);
        organisation = Lists.orEmpty(organisation);
        tags = Lists.orEmpty(tags);
        trace = Lists.orEmpty(trace);
    }

    /**
     * Gives the article as counted from an earlier first receipt.
     *
     * @param first when its first revision ever was taken in
     * @param number revision, counted from there
     */
    public EnrichedArticle since(Instant first, int number) {
        return new EnrichedArticle(
                id,
                number,
                version,
                source,
                uri,
                url,
                headline,
                bodyText,
                byline,
                language,
                languageConfidence,
                published,
                publishedClamped,
                versioncreated,
                firstcreated,
                pubstatus,
                subject,
                place,
                person,
                organisation,
                group,
                duplicateOf,
                copy,
                tags,
                first,
                received,
                indexed,
                trace);
    }

    /**
     * Gives the next revision, which withdraws it.
     *
     * @param at when Nashra was told
     * @param number version of that revision
     */
    public EnrichedArticle withdrawn(Instant at, long number) {
        return new EnrichedArticle(
                id,
                revision + 1,
                number,
                source,
                uri,
                url,
                headline,
                bodyText,
                byline,
                language,
                languageConfidence,
                published,
                publishedClamped,
                versioncreated,
                firstcreated,
                PubStatus.CANCELED,
                subject,
                place,
                person,
                organisation,
                group,
                duplicateOf,
                copy,
                List.of(),
                firstReceived,
                at,
                null,
                List.of(new Hop(Hop.Stage.RECEIVED, at, null, null, null, null)));
    }
}
