package dev.nashra.edge.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Which keys are known. Without any, every call under {@code /api} is refused. */
@ConfigMapping(prefix = "nashra.keys")
public interface KeysConfig {
    /** SHA-256 of the key with all scopes and all sources, 64 hex digits. */
    Optional<String> adminSha256();

    /**
     * JSON list of further keys, {@code [{"name", "sha256", "scopes", "sources",
     * "requests_per_second", "articles_per_day"}]}. The last three may be absent: {@code sources}
     * binds a key to publishers, the others limit it as the settings of their names do all.
     */
    Optional<Path> file();

    /** How often the file is looked at for changes; how long a withdrawn key still works. */
    @WithDefault("1S")
    Duration refresh();

    /**
     * Calls a second that a key may make if its entry does not say; one second's worth may come at
     * once. Beyond it 429. Absent: any number, as always for the admin key. Counted by each
     * instance, in memory: two instances let through twice as many.
     */
    OptionalInt requestsPerSecond();

    /**
     * Articles that may be accepted from a key on a day of UTC if its entry does not say. Beyond it
     * 429; withdrawals are always taken. Absent: any number, as always for the admin key. Counted
     * as calls are, so that a restart begins the day again.
     */
    OptionalLong articlesPerDay();
}
