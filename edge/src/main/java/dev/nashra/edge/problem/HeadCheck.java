package dev.nashra.edge.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a {@code Content-Type} that cannot be read, before the framework does without saying. */
@Singleton
final class HeadCheck {
    /**
     * Checks the head of one call.
     *
     * @throws ProblemException 415
     */
    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext call) {
        String type = call.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return;
        }
        try {
            MediaType.valueOf(type);
        } catch (IllegalArgumentException e) {
            String detail = "Content-Type cannot be read: " + type;
            throw new ProblemException(
                    Problem.of(415, "unsupported_media_type", detail)
                            .at(Fault.header(HttpHeaders.CONTENT_TYPE, detail)));
        }
    }
}
