package dev.nashra.edge.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which keys are known. Without any, every call under {@code /api} is refused. */
@ConfigMapping(prefix = "nashra.keys")
public interface KeysConfig {
    /** SHA-256 of the key with all scopes and all sources, 64 hex digits. */
    Optional<String> adminSha256();

    /**
     * JSON list of further keys, {@code [{"name", "sha256", "scopes", "sources"}]}; {@code sources}
     * binds a key to publishers and may be absent.
     */
    Optional<Path> file();

    /** How often the file is looked at for changes; how long a withdrawn key still works. */
    @WithDefault("1S")
    Duration refresh();
}
