package dev.nashra.edge.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.edge.access.Scope;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every call that changes what is there for everybody, and every attempt at one: those
 * that take the scope {@code rules} or {@code admin}. One line of JSON each, by the logger {@code
 * nashra.audit}, when the call has ended. Neither keys nor bodies are in it.
 */
@Singleton
public final class AuditLog {
    private static final Logger LOG = Logger.getLogger("nashra.audit");

    private final ObjectMapper mapper;

    AuditLog(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * One call.
     *
     * @param key name of the caller's key; null if it was not known
     * @param scope that the call takes
     * @param method of HTTP
     * @param path without parameters
     * @param status of the answer
     * @param tookMs from when the key was checked until the answer had ended
     * @param from the caller's address, or that of what stands before the service; null if it is
     *     gone
     */
    public record Entry(
            @Nullable String key,
            String scope,
            String method,
            String path,
            int status,
            long tookMs,
            @Nullable String from) {}

    /**
     * Writes a call down when it ends, if it is one of those.
     *
     * @param scope that the call takes
     * @param keyName gives the name of the caller's key, or null if it is not known
     */
    public void watch(Scope scope, RoutingContext call, Supplier<@Nullable String> keyName) {
        if (scope != Scope.RULES && scope != Scope.ADMIN) {
            return;
        }
        long begin = System.nanoTime();
        call.addEndHandler(
                ended -> write(entry(scope, call, keyName.get(), System.nanoTime() - begin)));
    }

    private static Entry entry(Scope scope, RoutingContext call, @Nullable String key, long nanos) {
        SocketAddress from = call.request().remoteAddress();
        return new Entry(
                key,
                scope.word(),
                call.request().method().name(),
                call.normalizedPath(),
                call.response().getStatusCode(),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                from == null ? null : from.hostAddress());
    }

    private void write(Entry entry) {
        try {
            LOG.info(mapper.writeValueAsString(entry));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are JSON", e);
        }
    }
}
