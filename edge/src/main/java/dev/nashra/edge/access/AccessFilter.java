package dev.nashra.edge.access;

import dev.nashra.edge.audit.AuditLog;
import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.edge.quota.Allowance;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every resource and lets in whom {@link Scoped} allows, as often as the key's {@link
 * Allowance} does, and whomever {@link SignedBy} leaves to the resource.
 */
@Singleton
public final class AccessFilter {
    private static final String CHALLENGE = "WWW-Authenticate";

    private final KeyRing keys;
    private final Caller caller;
    private final AuditLog audit;

    AccessFilter(KeyRing keys, Caller caller, AuditLog audit) {
        this.keys = keys;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Checks the key of one call.
     *
     * @throws ProblemException 401, 403 or 429
     */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void check(ContainerRequestContext call, ResourceInfo resource, RoutingContext route) {
        Scoped scoped = scoped(resource);
        if (scoped != null) {
            AtomicReference<@Nullable String> name = new AtomicReference<>();
            audit.watch(scoped.value(), route, name::get);
            ApiKey key = known(call);
            name.set(key.name());
            if (!key.has(scoped.value())) {
                throw outOfScope(scoped.value());
            }
            spend(key.allowance(), route);
            caller.letIn(key);
        } else if (!isSigned(resource) && Paths.isApi(call.getUriInfo().getPath())) {
            throw new ProblemException(
                    Problem.of(403, "forbidden_scope", "No scope gives access to this resource."));
        }
    }

    private ApiKey known(ContainerRequestContext call) {
        List<String> headers = call.getHeaders().get(HttpHeaders.AUTHORIZATION);
        String basic = Basic.offer(call.getMethod(), call.getHeaderString("Sec-Fetch-Mode"));
        if (headers == null || headers.isEmpty()) {
            throw unauthorized(
                    "auth_required", "Send an API key as Authorization: Bearer KEY.", basic);
        }
        String presented =
                presented(headers, call.getMethod())
                        .orElseThrow(
                                () ->
                                        unauthorized(
                                                "invalid_key",
                                                "Authorization must be given once, as Bearer KEY;"
                                                        + " to read, as Basic with the key for a"
                                                        + " password as well.",
                                                ", error=\"invalid_request\"" + basic));
        return keys.find(presented)
                .orElseThrow(
                        () ->
                                unauthorized(
                                        "invalid_key",
                                        "The API key in Authorization is not known.",
                                        ", error=\"invalid_token\"" + basic));
    }

    private static Optional<String> presented(List<String> headers, String method) {
        boolean basic = headers.size() == 1 && Basic.isBasic(headers.getFirst());
        if (!basic) {
            return Bearer.key(headers);
        }
        return Basic.isTakenFor(method) ? Basic.key(headers.getFirst()) : Optional.empty();
    }

    /** The headers are put on when the answer begins: only then is known what it has cost. */
    private static void spend(Allowance allowance, RoutingContext route) {
        route.addHeadersEndHandler(ignored -> putLimits(allowance, route.response()));
        allowance
                .request()
                .ifPresent(
                        wait -> {
                            throw new ProblemException(
                                            Problem.of(
                                                    429,
                                                    "too_many_requests",
                                                    "The key makes more calls than it may."))
                                    .retryAfter(wait);
                        });
    }

    private static void putLimits(Allowance allowance, HttpServerResponse response) {
        allowance.policy().ifPresent(policy -> response.putHeader("RateLimit-Policy", policy));
        allowance.left().ifPresent(left -> response.putHeader("RateLimit", left));
    }

    private static ProblemException unauthorized(String code, String detail, String error) {
        Problem problem = Problem.of(401, code, detail).at(Fault.header("Authorization", detail));
        return new ProblemException(problem).header(CHALLENGE, "Bearer realm=\"nashra\"" + error);
    }

    private static ProblemException outOfScope(Scope scope) {
        String word = scope.word();
        return new ProblemException(
                        Problem.of(403, "forbidden_scope", "The key lacks the scope " + word + "."))
                .header(
                        CHALLENGE,
                        "Bearer realm=\"nashra\", error=\"insufficient_scope\", scope=\""
                                + word
                                + "\"");
    }

    private static boolean isSigned(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(SignedBy.class);
    }

    private static @Nullable Scoped scoped(ResourceInfo resource) {
        Scoped onMethod = resource.getResourceMethod().getAnnotation(Scoped.class);
        return onMethod != null
                ? onMethod
                : resource.getResourceClass().getAnnotation(Scoped.class);
    }
}
