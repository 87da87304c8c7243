package dev.nashra.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.ArticleId;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.edge.problem.ProblemResponses;
import dev.nashra.search.page.AnswerTooLargeException;
import dev.nashra.search.page.ArticleLookup;
import dev.nashra.search.page.ArticlePage;
import dev.nashra.search.page.OutOfTimeException;
import dev.nashra.search.page.PageOutcome;
import dev.nashra.search.page.QueryRefusedException;
import dev.nashra.search.page.SearchUnavailableException;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.BadParameter;
import dev.nashra.search.query.CopiesQuery;
import dev.nashra.search.query.ReadCopies;
import dev.nashra.search.query.ReadQuery;
import dev.nashra.search.rules.RulesUnavailableException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What refusals are called outside. */
@Singleton
public final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final String RETRY_AFTER = "2";

    /** Answers while Elasticsearch is away, starting, or too busy. */
    @ServerExceptionMapper
    public Response unavailable(SearchUnavailableException e, ContainerRequestContext call) {
        LOG.debugf(e, "a search was not answered");
        return answer(
                Problem.of(
                        503,
                        "search_unavailable",
                        "The search index cannot answer now; nothing is lost, try again."),
                Map.of("Retry-After", RETRY_AFTER),
                call);
    }

    /** Answers a call that has had its time. */
    @ServerExceptionMapper
    public Response outOfTime(OutOfTimeException e, ContainerRequestContext call) {
        LOG.debugf(e, "a search took too long");
        return answer(
                Problem.of(
                        503,
                        "search_timeout",
                        "This took longer than a call may; ask for less, or try again."),
                Map.of("Retry-After", RETRY_AFTER),
                call);
    }

    /** Answers what Elasticsearch itself found wrong with a query. */
    @ServerExceptionMapper
    public Response refused(QueryRefusedException e, ContainerRequestContext call) {
        LOG.infof("Elasticsearch refused a query: %s", e.getMessage());
        return answer(
                Problem.of(
                        400,
                        "query_refused",
                        "The search index refuses this query as too costly or without meaning."),
                Map.of(),
                call);
    }

    /** Answers when a page of long articles is more than is held. */
    @ServerExceptionMapper
    public Response tooLarge(AnswerTooLargeException e, ContainerRequestContext call) {
        return answer(
                Problem.of(
                        400,
                        "answer_too_large",
                        "These articles are too long for one answer; ask for fewer, or for a smaller"
                                + " page_size."),
                Map.of(),
                call);
    }

    /** Answers while rules cannot be written; whether this one was, reading it tells. */
    @ServerExceptionMapper
    public Response unavailable(RulesUnavailableException e, ContainerRequestContext call) {
        LOG.warnf(e, "a change of rules was not confirmed");
        return answer(
                Problem.of(
                        503,
                        "rules_unavailable",
                        "Kafka does not confirm this now; look whether it was done, and try again."),
                Map.of("Retry-After", RETRY_AFTER),
                call);
    }

    static ArticleQuery accepted(ReadQuery read) {
        return whole(read).query();
    }

    /** Gives a query together with how its answer is wanted. */
    static ReadQuery.Accepted whole(ReadQuery read) {
        return switch (read) {
            case ReadQuery.Accepted accepted -> accepted;
            case ReadQuery.Refused refused -> throw refused(refused.faults());
        };
    }

    static CopiesQuery accepted(ReadCopies read) {
        return switch (read) {
            case ReadCopies.Accepted accepted -> accepted.query();
            case ReadCopies.Refused refused -> throw refused(refused.faults());
        };
    }

    /**
     * Gives an article that was looked up.
     *
     * @param parameter that named it
     */
    static ObjectNode found(String parameter, String id, ArticleLookup.Outcome outcome) {
        return switch (outcome) {
            case ArticleLookup.Outcome.Found found -> found.article();
            case ArticleLookup.Outcome.Withdrawn withdrawn ->
                    throw missing(
                            410,
                            "article_withdrawn",
                            parameter,
                            "The publisher withdrew " + id + ".");
            case ArticleLookup.Outcome.Unknown unknown ->
                    throw missing(
                            404, "article_not_found", parameter, "There is no article " + id + ".");
        };
    }

    /** Gives an article that was looked up, or what is left of it. */
    static ObjectNode foundOrWithdrawn(String id, ArticleLookup.Outcome outcome) {
        return outcome instanceof ArticleLookup.Outcome.Withdrawn withdrawn
                ? withdrawn.article()
                : found("id", id, outcome);
    }

    static ArticlePage served(PageOutcome outcome) {
        return switch (outcome) {
            case PageOutcome.Served served -> served.page();
            case PageOutcome.CursorRefused refused ->
                    throw switch (refused.reason()) {
                        case INVALID ->
                                cursor(400, "invalid_cursor", "cursor was not given out here");
                        case MISMATCH ->
                                cursor(
                                        400,
                                        "cursor_mismatch",
                                        "cursor belongs to another query; send the parameters it"
                                                + " was given out for, or none");
                        case EXPIRED ->
                                cursor(
                                        410,
                                        "cursor_expired",
                                        "cursor is no longer kept; begin with the first page");
                    };
        };
    }

    static String id(String given) {
        if (!ArticleId.isId(given)) {
            String detail = "id must be 32 lower-case hex digits.";
            throw new ProblemException(
                    Problem.of(400, "invalid_id", detail).at(Fault.parameter("id", detail)));
        }
        return given;
    }

    private static ProblemException missing(
            int status, String code, String parameter, String detail) {
        return new ProblemException(
                Problem.of(status, code, detail).at(Fault.parameter(parameter, detail)));
    }

    private static ProblemException cursor(int status, String code, String detail) {
        return new ProblemException(
                Problem.of(status, code, detail + ".").at(Fault.parameter("cursor", detail + ".")));
    }

    static ProblemException refused(List<BadParameter> faults) {
        BadParameter first = faults.getFirst();
        List<Fault> all =
                faults.stream().map(f -> Fault.parameter(f.name(), f.detail() + ".")).toList();
        return new ProblemException(Problem.of(400, first.code(), first.detail() + ".").at(all));
    }

    private static Response answer(
            Problem problem, Map<String, String> headers, ContainerRequestContext call) {
        return ProblemResponses.of(
                problem.in(call.getUriInfo().getRequestUri().getRawPath()), headers);
    }
}
