package dev.nashra.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Turns what ends a call before or beside the JAX-RS layer into a problem. */
@Singleton
final class RouteProblems {
    private static final Logger LOG = Logger.getLogger(RouteProblems.class);

    /** Before every other failure handler, of which the framework has its own. */
    private static final int FIRST = Integer.MIN_VALUE;

    /** Before the framework's own check of the body's length, whose answer has no body. */
    private static final int BEFORE_UPLOAD_LIMIT = 900;

    private static final int AFTER_UPLOAD_LIMIT = 1;

    private final ObjectMapper mapper;
    private final long maxBodyBytes;

    RouteProblems(
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.mapper = mapper;
        this.maxBodyBytes = maxBodySize.asLongValue();
    }

    void failures(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::fail);
        IntStream.rangeClosed(400, 599)
                .forEach(status -> router.errorHandler(status, call -> answer(call, status)));
    }

    void bodies(@Observes Filters filters) {
        filters.register(this::refuseLongBody, BEFORE_UPLOAD_LIMIT);
        filters.register(RouteProblems::leaveToBodyCap, AFTER_UPLOAD_LIMIT);
    }

    /** The framework would answer without a body, and wrongly on HTTP/2. */
    private static void leaveToBodyCap(RoutingContext call) {
        call.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        call.next();
    }

    private void refuseLongBody(RoutingContext call) {
        String declared = call.request().getHeader("Content-Length");
        if (declared == null || Long.parseLong(declared) <= maxBodyBytes) {
            call.next();
            return;
        }
        if (call.request().version() != HttpVersion.HTTP_2) {
            call.response().putHeader("Connection", "close");
        }
        String detail =
                "The body is %s bytes long; at most %d are read.".formatted(declared, maxBodyBytes);
        write(
                call,
                Problem.of(413, "body_too_large", detail)
                        .at(Fault.header("Content-Length", detail)));
    }

    private void fail(RoutingContext call) {
        if (call.failure() instanceof RejectedExecutionException) {
            answer(call, 503);
        } else {
            answer(call, call.statusCode() > 0 ? call.statusCode() : 500);
        }
    }

    private void answer(RoutingContext call, int status) {
        if (call.response().headWritten()) {
            if (!call.response().ended()) {
                call.response().end();
            }
            return;
        }
        String path = Objects.requireNonNullElse(call.request().path(), "/");
        String method = call.request().method().name();
        if (status < 500 || status == 503) {
            write(call, StatusProblems.of(status, method, path).in(path));
            return;
        }
        String id = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(call.failure(), "%s %s failed, %s", method, path, id);
        String detail = "The service failed; the log has it as " + id + ".";
        write(call, Problem.of(status, "internal", detail).in(id));
    }

    private void write(RoutingContext call, Problem problem) {
        HttpServerResponse response = call.response();
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (problem.status() == 503) {
            response.putHeader("Retry-After", "1");
        }
        try {
            response.end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
