package dev.nashra.search.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked query.
 *
 * @param match which articles
 * @param duplicates what to do with copies
 * @param sort in which order
 * @param pageSize most hits of one page, 1 to 100
 * @param cursor where to go on; null for the first page
 * @param withBody whether hits carry their {@code body_text}
 * @param highlight whether hits say where they match
 * @param facets what to count the matching articles by
 * @param interval span of the time facet
 * @param timezone where the time facet's days begin
 */
public record ArticleQuery(
        Match match,
        Duplicates duplicates,
        Sort sort,
        int pageSize,
        @Nullable String cursor,
        boolean withBody,
        boolean highlight,
        Set<Facet> facets,
        Interval interval,
        ZoneId timezone) {
    /** Most hits of one page. */
    public static final int MAX_PAGE_SIZE = 100;

    /** Makes the facets unmodifiable. */
    public ArticleQuery {
        facets = Set.copyOf(facets);
    }

    /** Asks for the members of a group but one, with their bodies, in order of arrival. */
    static ArticleQuery members(
            String group, String except, int pageSize, @Nullable String cursor) {
        return new ArticleQuery(
                Match.ofGroup(group, except),
                Duplicates.KEEP,
                Sort.ARRIVAL,
                pageSize,
                cursor,
                true,
                false,
                Set.of(),
                Interval.DAY,
                ZoneOffset.UTC);
    }

    /**
     * Which articles are wanted; withdrawn ones never are.
     *
     * @param text what they say; null if that does not matter
     * @param language BCP 47; {@code pt} lets {@code pt-BR} pass
     * @param source publishers
     * @param tag tag ids
     * @param group group ids
     * @param except an article that is not wanted; null if every one is
     * @param start earliest claimed time of publication, inclusive; null if open
     * @param end latest, exclusive; null if open
     */
    public record Match(
            @Nullable Expression text,
            Filter language,
            Filter source,
            Filter tag,
            Filter group,
            @Nullable String except,
            @Nullable Instant start,
            @Nullable Instant end) {
        /** Wants the members of a group, but for one if that is not null. */
        static Match ofGroup(String group, @Nullable String except) {
            return new Match(
                    null,
                    Filter.OPEN,
                    Filter.OPEN,
                    Filter.OPEN,
                    new Filter(List.of(group), List.of()),
                    except,
                    null,
                    null);
        }
    }

    /** Gives the moment that ages are counted from, if it is now. */
    public Instant origin(Instant now) {
        return Ranking.origin(now, match.end());
    }

    /**
     * Gives the query with its words in any spelling.
     *
     * @param words gathers those that have another spelling; if none has, the query is as it was
     */
    public ArticleQuery respelt(List<String> words) {
        Expression text = match.text();
        if (text == null) {
            return this;
        }
        Match respelt =
                new Match(
                        Spellings.respelt(text, words),
                        match.language(),
                        match.source(),
                        match.tag(),
                        match.group(),
                        match.except(),
                        match.start(),
                        match.end());
        return new ArticleQuery(
                respelt,
                duplicates,
                sort,
                pageSize,
                cursor,
                withBody,
                highlight,
                facets,
                interval,
                timezone);
    }

    /**
     * Says what must be equal for a cursor to fit: which articles, collapsed how, in which order.
     */
    public String listing() {
        return match + "|" + duplicates + "|" + sort;
    }
}
