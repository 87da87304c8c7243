package dev.nashra.edge.origin;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Origins that are named one by one. */
final class Origins {
    private static final Pattern ORIGIN =
            Pattern.compile(
                    "https?://(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

    private final Set<String> named;

    private Origins(Set<String> named) {
        this.named = named;
    }

    /**
     * Reads origins.
     *
     * @throws IllegalArgumentException if one of them is none, {@code *} and {@code null} included
     */
    static Origins of(Collection<String> settings) {
        Set<String> named = new LinkedHashSet<>();
        for (String setting : settings) {
            String origin = setting.strip().toLowerCase(Locale.ROOT);
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "nashra.cors.origins must name origins such as https://desk.example, was \""
                                + setting
                                + "\"; whoever is meant must be named");
            }
            named.add(origin.replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2"));
        }
        return new Origins(Set.copyOf(named));
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    /** Tells whether a page may call; browsers write origins in lower case, without usual ports. */
    boolean allow(@Nullable String origin) {
        return origin != null && named.contains(origin);
    }
}
