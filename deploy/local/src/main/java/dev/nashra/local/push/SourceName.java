package dev.nashra.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The publisher's name in the form that ingest takes, {@code [a-z0-9][a-z0-9._-]{0,63}}: "Harbour
 * Post" becomes {@code harbour-post}. Who gives no name is called by the host of the article's
 * address.
 */
public final class SourceName {
    private static final int MAX_LENGTH = 64;

    private SourceName() {}

    /** Tells whether ingest takes a name as it is. */
    static boolean isTaken(String name) {
        return slug(name).filter(name::equals).isPresent();
    }

    /** Gives the name; empty if the article says nothing that could be one. */
    public static Optional<String> of(JsonNode article) {
        return slug(article.path("source").asText(""))
                .or(() -> host(article.path("url").asText("")))
                .or(() -> host(article.path("uri").asText("")));
    }

    private static Optional<String> host(String address) {
        try {
            String host =
                    URI.create(address.strip().split("[?#]", 2)[0].replaceAll("[^!-~]", ""))
                            .getHost();
            return host == null ? Optional.empty() : slug(host.replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            // An address that is none names nobody.
            return Optional.empty();
        }
    }

    private static Optional<String> slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9._-]+", "-")
                        .replaceAll("^[._-]+|-+$", "");
        return slug.isEmpty()
                ? Optional.empty()
                : Optional.of(slug.substring(0, Math.min(slug.length(), MAX_LENGTH)));
    }
}
