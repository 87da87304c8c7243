package dev.nashra.edge.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds bodies that do not declare their length to {@code quarkus.http.limits.max-body-size} as
 * they are read. {@link RouteProblems} sees to those that do.
 */
@Singleton
final class BodyCap {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** Looked up per call: filters are made before there are settings. */
    private final Provider<MemorySize> maxBodySize;

    BodyCap(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    Provider<MemorySize> maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    /** Puts the cap around one call's body. */
    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    public void cap(ContainerRequestContext call) {
        if (WITH_BODY.contains(call.getMethod())
                && call.getHeaderString("Content-Length") == null) {
            call.setEntityStream(
                    new Capped(call.getEntityStream(), maxBodySize.get().asLongValue()));
        }
    }

    private static final class Capped extends FilterInputStream {
        private final long cap;
        private long left;

        Capped(InputStream in, long cap) {
            super(in);
            this.cap = cap;
            this.left = cap;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int read = in.read(bytes, start, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ProblemException(
                        Problem.of(
                                413,
                                "body_too_large",
                                "The body is longer than " + cap + " bytes."));
            }
        }
    }
}
