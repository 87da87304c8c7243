package dev.nashra.edge.origin;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which pages may call the API from a browser. */
@ConfigMapping(prefix = "nashra.cors")
public interface CorsConfig {
    /**
     * Origins of pages that may call, {@code https://desk.example}, separated by commas. Absent:
     * none but the service's own. There is no way to name all.
     */
    Optional<List<String>> origins();
}
