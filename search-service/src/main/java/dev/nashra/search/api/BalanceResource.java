package dev.nashra.search.api;

import dev.nashra.contract.Outcome;
import dev.nashra.edge.access.Scope;
import dev.nashra.edge.access.Scoped;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.balance.Account;
import dev.nashra.search.balance.BalanceKeeping;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came in and what became of it, by source. */
@Path("/api/v1/admin/balance")
@Scoped(Scope.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public final class BalanceResource {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final BalanceKeeping keeping;

    BalanceResource(BalanceKeeping keeping) {
        this.keeping = keeping;
    }

    /**
     * The balance sheet.
     *
     * @param total of all sources
     * @param sources each with its name, in the order of names
     */
    public record Sheet(Map<String, Object> total, List<Map<String, Object>> sources) {
        /** Makes both unmodifiable, in their order. */
        public Sheet {
            total = Collections.unmodifiableMap(new LinkedHashMap<>(total));
            sources = List.copyOf(sources);
        }
    }

    /** Lists every source. */
    @GET
    public Sheet balance(@Context UriInfo uri) {
        CallParameters.none(uri);
        if (!keeping.isCaughtUp()) {
            throw new ProblemException(
                            Problem.of(
                                    503,
                                    "balance_unavailable",
                                    "The balance sheet cannot be read now; try again."))
                    .retryAfter(RETRY);
        }
        return new Sheet(
                numbers(keeping.sheet().total()),
                keeping.sheet().accounts().entrySet().stream()
                        .map(each -> line(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Map<String, Object> line(String source, Account account) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("source", source);
        line.putAll(numbers(account));
        return line;
    }

    private static Map<String, Object> numbers(Account account) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("received", account.received());
        for (Outcome.Result result : Outcome.Result.values()) {
            numbers.put(result.word(), account.count(result));
        }
        numbers.put("in_flight", account.inFlight());
        Instant newest = account.newest();
        if (newest != null) {
            numbers.put("newest", newest.toString());
        }
        return numbers;
    }
}
