package dev.nashra.ingest.api;

import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.edge.quota.Allowance;
import dev.nashra.edge.quota.Reservation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What the day's quota of a key counts. */
final class Quota {
    private Quota() {}

    /**
     * Takes a place for an article. One that withdraws needs none: what must not be read any more
     * cannot wait until tomorrow.
     *
     * @return empty if the day has none left
     */
    static Optional<Reservation> place(Allowance allowance, RawArticle article) {
        return article.pubstatus() == PubStatus.CANCELED
                ? Optional.of(Reservation.FREE)
                : allowance.article();
    }

    /** Gives an answer of many items, with when to come back if the quota ended among them. */
    static Response answer(BulkAnswer items, Allowance allowance) {
        Response.ResponseBuilder answer = Response.ok(items);
        if (items.items().stream().anyMatch(item -> item.status() == 429)) {
            answer.header(HttpHeaders.RETRY_AFTER, allowance.untilTomorrow().toSeconds());
        }
        return answer.build();
    }
}
