package dev.nashra.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a call, as RFC 9457 writes it. The type is always {@code about:blank}, so
 * the title is the phrase of the status; {@code code} is what a program may branch on.
 *
 * @param type {@code about:blank}
 * @param title phrase of the status
 * @param status HTTP status, 400 to 599
 * @param detail one sentence for a person, without article text
 * @param instance path of the call, or the {@code urn:uuid:} under which a 500 was logged; null
 *     where the call is known from the context
 * @param code stable word in snake case
 * @param errors every part of the call that is at fault, in its order; empty if it is the call as a
 *     whole
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {
    /** {@code application/problem+json}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** {@link #MEDIA_TYPE}, parsed. */
    public static final MediaType MEDIA = MediaType.valueOf(MEDIA_TYPE);

    /** Makes the faults unmodifiable. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * Gives a problem of the call as a whole.
     *
     * @param status HTTP status, 400 to 599
     * @param code stable word in snake case
     * @param detail one sentence for a person
     */
    public static Problem of(int status, String code, String detail) {
        return new Problem(
                "about:blank", Phrases.of(status), status, detail, null, code, List.of());
    }

    /** Gives the same problem with the parts that are at fault. */
    public Problem at(List<Fault> faults) {
        return new Problem(type, title, status, detail, instance, code, faults);
    }

    /** Gives the same problem with the one part that is at fault. */
    public Problem at(Fault fault) {
        return at(List.of(fault));
    }

    /** Gives the same problem as it occurred in one call. */
    public Problem in(String call) {
        return new Problem(type, title, status, detail, call, code, errors);
    }
}
