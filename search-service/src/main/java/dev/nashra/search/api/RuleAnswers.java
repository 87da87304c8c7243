package dev.nashra.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.Rule;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.search.rules.BadField;
import dev.nashra.search.rules.ReadBody;
import dev.nashra.search.rules.Written;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of rules, as HTTP says it. */
final class RuleAnswers {
    private RuleAnswers() {}

    static JsonNode object(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(
                    Problem.of(400, "invalid_body", "The body must be a JSON object."));
        }
        return body;
    }

    static <T> T accepted(ReadBody<T> read) {
        return switch (read) {
            case ReadBody.Accepted<T> accepted -> accepted.value();
            case ReadBody.Refused<T> refused -> {
                List<Fault> faults = refused.faults().stream().map(RuleAnswers::fault).toList();
                throw new ProblemException(
                        Problem.of(400, "invalid_rule", faults.getFirst().detail()).at(faults));
            }
        };
    }

    private static Fault fault(BadField bad) {
        Integer column = bad.column();
        return column == null
                ? Fault.pointer(bad.pointer(), bad.detail())
                : Fault.pointer(bad.pointer(), column, bad.detail());
    }

    static Rule kept(Written written, String id) {
        return switch (written) {
            case Written.Kept kept -> kept.rule();
            case Written.Deleted deleted -> throw unknown(id);
            case Written.Unknown unknown -> throw unknown(id);
            case Written.OtherVersion other -> throw otherVersion(other);
            case Written.TooMany many ->
                    throw new ProblemException(
                            Problem.of(
                                    409,
                                    "too_many_rules",
                                    "There are " + many.most() + " rules, as many as may be."));
        };
    }

    static void deleted(Written written, String id) {
        switch (written) {
            case Written.Deleted deleted -> {}
            case Written.OtherVersion other -> throw otherVersion(other);
            case Written.Kept kept -> throw unknown(id);
            case Written.Unknown unknown -> throw unknown(id);
            case Written.TooMany many -> throw unknown(id);
        }
    }

    static Response tagged(Response.ResponseBuilder answer, Rule rule) {
        return answer.header(HttpHeaders.ETAG, "\"" + rule.version() + "\"").entity(rule).build();
    }

    static ProblemException unknown(String id) {
        String detail = "There is no rule of this id.";
        return new ProblemException(
                Problem.of(404, "rule_not_found", detail).at(Fault.parameter("id", detail)));
    }

    private static ProblemException otherVersion(Written.OtherVersion other) {
        String detail = "The rule is at version " + other.version() + "; read it again.";
        return new ProblemException(
                Problem.of(412, "version_mismatch", detail).at(Fault.header("If-Match", detail)));
    }
}
