package dev.nashra.edge.problem;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.spi.RestHandler;

/**
 * What a 405 owes its caller: the methods that the path has (RFC 9110 section 15.5.6). The
 * framework knows them and does not say.
 */
final class AllowedMethods {
    private AllowedMethods() {}

    /** Gives the methods as the {@code Allow} header has them, in alphabetical order. */
    static String of(ResteasyReactiveRequestContext call) {
        SortedSet<String> methods = new TreeSet<>();
        String path = call.getPathWithoutPrefix();
        var classes = new RequestMapper<>(call.getDeployment().getClassMappers());
        for (var match = classes.map(path);
                match != null;
                match = classes.continueMatching(path, match)) {
            addMethods(match, methods);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static void addMethods(
            RequestMapper.RequestMatch<InitialMatch> match, SortedSet<String> methods) {
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (RestHandler<?> handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().entrySet().stream()
                        .filter(mapper -> mapper.getValue().map(remaining) != null)
                        .map(mapper -> Objects.requireNonNullElse(mapper.getKey(), "OPTIONS"))
                        .forEach(methods::add);
            }
        }
    }
}
