package dev.nashra.search.api;

import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.edge.problem.ProblemResponses;
import dev.nashra.search.changes.ChangeCursor;
import dev.nashra.search.changes.ChangePages;
import dev.nashra.search.changes.ChangesUnavailableException;
import dev.nashra.search.query.ChangesQuery;
import dev.nashra.search.query.ChangesReader;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What refusals to tell of changes are called outside. */
@Singleton
public final class ChangeAnswers {
    private static final Logger LOG = Logger.getLogger(ChangeAnswers.class);

    /** Answers while Kafka is away. */
    @ServerExceptionMapper
    public Response unavailable(ChangesUnavailableException e, ContainerRequestContext call) {
        LOG.debugf(e, "changes were not read");
        return ProblemResponses.of(
                Problem.of(
                                503,
                                "changes_unavailable",
                                "The changes cannot be read now; none is lost, try again.")
                        .in(call.getUriInfo().getRequestUri().getRawPath()),
                Map.of("Retry-After", "2"));
    }

    static ChangesQuery accepted(ChangesReader.Outcome read) {
        return switch (read) {
            case ChangesReader.Outcome.Accepted accepted -> accepted.query();
            case ChangesReader.Outcome.Refused refused -> throw Refusals.refused(refused.faults());
        };
    }

    static ChangeCursor at(ChangePages.Place place) {
        return switch (place) {
            case ChangePages.Place.At at -> at.cursor();
            case ChangePages.Place.Foreign foreign ->
                    throw refused(
                            400,
                            "invalid_cursor",
                            "cursor was not given out for these changes; "
                                    + ChangePages.BEGINNING
                                    + " is the oldest that is kept.");
        };
    }

    static ChangePages.Outcome.Read kept(ChangePages.Outcome outcome) {
        return switch (outcome) {
            case ChangePages.Outcome.Read read -> read;
            case ChangePages.Outcome.Expired expired ->
                    throw refused(
                            410,
                            "cursor_expired",
                            "Changes behind cursor are no longer kept; export what there is and"
                                    + " begin anew, or with "
                                    + ChangePages.BEGINNING
                                    + ".");
        };
    }

    private static ProblemException refused(int status, String code, String detail) {
        return new ProblemException(
                Problem.of(status, code, detail).at(Fault.parameter("cursor", detail)));
    }
}
