package dev.nashra.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.OldWithdrawal;
import dev.nashra.contract.PubStatus;
import dev.nashra.search.elastic.Elasticsearch;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the articles of a batch stand already. Enrichment forgets an article some time after its
 * last revision, and takes it for new when it comes again; here it stays the document it was. Used
 * by one thread, in the order of the records.
 */
public final class Homes {
    private final Map<String, Home> homes = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /**
     * A document.
     *
     * @param whole the article; null unless it was asked for
     */
    private record Home(
            Instant first,
            int revision,
            long version,
            boolean withdrawn,
            Remembered remembered,
            @Nullable EnrichedArticle whole) {}

    private Homes() {}

    /**
     * Looks up where articles stand, in whatever version of the index.
     *
     * @param ids of articles that come
     * @param withdrawn ids that may be withdrawn
     * @throws IOException if Elasticsearch cannot say
     */
    public static Homes find(
            Elasticsearch elasticsearch, Collection<String> ids, Collection<String> withdrawn)
            throws IOException {
        Homes found = new Homes();
        DocumentSearch search = new DocumentSearch(elasticsearch);
        for (JsonNode hit : search.places(ids)) {
            found.add(hit, false);
        }
        for (JsonNode hit : search.whole(withdrawn)) {
            found.add(hit, true);
        }
        return found;
    }

    private void add(JsonNode hit, boolean whole) throws IOException {
        JsonNode source = hit.path("_source");
        Home home =
                new Home(
                        Instant.EPOCH.plus(
                                source.path("first_received").asLong(), ChronoUnit.MICROS),
                        source.at("/article/revision").asInt(1),
                        hit.path("_version").asLong(),
                        source.path("withdrawn").asBoolean(),
                        Remembered.read(source),
                        whole ? IndexedArticle.read(source) : null);
        homes.merge(
                hit.path("_id").asText(),
                home,
                (one, other) -> other.version() >= one.version() ? other : one);
    }

    /**
     * Places an article where it stands already.
     *
     * @return empty if it was withdrawn, and comes again as the text that was withdrawn
     */
    public Optional<Placed> place(EnrichedArticle told) {
        Home home = homes.get(told.id());
        Placed placed = home == null ? Placed.asTold(told) : place(told, home);
        if (placed == null) {
            return Optional.empty();
        }
        keep(placed);
        return Optional.of(placed);
    }

    private static @Nullable Placed place(EnrichedArticle told, Home home) {
        long since = micros(told.firstReceived());
        Remembered before = home.remembered();
        if (since == micros(home.first())) {
            return Placed.asTold(told);
        }
        if (told.firstReceived().isBefore(home.first())) {
            // A replay of what was said before the index began to count.
            return new Placed(told.since(home.first(), told.revision()), before);
        }
        boolean again = before.since() != null && before.since() == since;
        if (!again
                && home.withdrawn()
                && told.pubstatus() != PubStatus.CANCELED
                && before.text() != null
                && before.text().equals(IndexedArticle.textHash(told))) {
            return null;
        }
        int revisions = again ? before.revisions() : home.revision();
        return new Placed(
                told.since(home.first(), revisions + told.revision()),
                new Remembered(since, revisions, null));
    }

    /**
     * Withdraws an article that enrichment has forgotten.
     *
     * @return empty if there is no such article, it may not be withdrawn so, is withdrawn already,
     *     or enrichment knows it
     */
    public Optional<Placed> withdraw(OldWithdrawal asked) {
        Home home = homes.get(asked.id());
        EnrichedArticle whole = home == null ? null : home.whole();
        if (home == null
                || whole == null
                || changed.contains(asked.id())
                || !asked.isAllowed(whole.source())) {
            return Optional.empty();
        }
        if (home.withdrawn()) {
            // If it was this request, its change may not have been announced.
            return whole.received().equals(asked.received())
                    ? Optional.of(new Placed(IndexedArticle.asTold(whole), home.remembered()))
                    : Optional.empty();
        }
        if (!whole.received().isBefore(asked.knownSince())) {
            return Optional.empty();
        }
        Placed placed =
                new Placed(
                        whole.withdrawn(
                                asked.received(),
                                Math.max(home.version() + 1, asked.received().toEpochMilli())),
                        home.remembered());
        keep(placed);
        return Optional.of(placed);
    }

    /** What comes later in the batch finds it as it will be. */
    private void keep(Placed placed) {
        EnrichedArticle article = placed.article();
        boolean withdrawn = article.pubstatus() == PubStatus.CANCELED;
        changed.add(article.id());
        homes.put(
                article.id(),
                new Home(
                        article.firstReceived(),
                        article.revision(),
                        article.version(),
                        withdrawn,
                        placed.remembered()
                                .withText(withdrawn ? IndexedArticle.textHash(article) : null),
                        null));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
