package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import dev.nashra.ingest.fetch.FetchOutcome.Route;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.apache.hc.core5.http.HttpHeaders;

/** A request on its way, from redirect to redirect; every hop is checked like the first. */
final class Journey {
    private final FetchRequest request;
    private final FetchSettings settings;
    private final Exchange exchange;
    private final InstantSource clock;
    private final Set<URI> seen = new HashSet<>();
    private URI permanentUrl;
    private boolean permanent = true;

    Journey(FetchRequest request, FetchSettings settings, Exchange exchange, InstantSource clock) {
        this.request = request;
        this.settings = settings;
        this.exchange = exchange;
        this.clock = clock;
        this.permanentUrl = request.url();
    }

    FetchOutcome from(WebUrl.Usable start, Deadline deadline)
            throws IOException, InterruptedException {
        WebUrl.Usable url = start;
        while (true) {
            seen.add(url.uri());
            try (Answer answer = exchange.ask(url, request, deadline)) {
                if (!goesOn(answer.status())) {
                    Route route = new Route(url.uri(), permanentUrl);
                    return Outcomes.of(answer, request, route, settings, clock);
                }
                url = next(url, answer);
            }
        }
    }

    /** A form goes on only where the redirect says that it stays one (RFC 9110, section 15.4). */
    private boolean goesOn(int status) {
        boolean redirect =
                switch (status) {
                    case 307, 308 -> true;
                    case 301, 302, 303 -> request.form() == null;
                    default -> false;
                };
        return redirect && request.redirected();
    }

    private WebUrl.Usable next(WebUrl.Usable from, Answer answer) throws RefusedException {
        String location = answer.field(HttpHeaders.LOCATION);
        if (location == null || location.isBlank()) {
            throw new RefusedException(Refusal.BAD_REDIRECT, "The redirect does not say where to.");
        }
        WebUrl.Usable to =
                switch (WebUrl.of(from.uri(), UrlText.ofHeader(location))) {
                    case WebUrl.Usable usable -> usable;
                    case WebUrl.Unusable unusable -> throw refused(unusable);
                };
        if (seen.contains(to.uri())) {
            throw new RefusedException(
                    Refusal.REDIRECT_LOOP, "The redirect leads back to where it came from.");
        }
        if (seen.size() > settings.redirects()) {
            throw new RefusedException(
                    Refusal.TOO_MANY_REDIRECTS,
                    "There are more than %d redirects.".formatted(settings.redirects()));
        }
        permanent = permanent && (answer.status() == 301 || answer.status() == 308);
        if (permanent) {
            permanentUrl = to.uri();
        }
        return to;
    }

    private static RefusedException refused(WebUrl.Unusable location) {
        Refusal reason =
                location.reason() == Refusal.BAD_URL ? Refusal.BAD_REDIRECT : location.reason();
        return new RefusedException(reason, "After a redirect: " + location.detail());
    }
}
