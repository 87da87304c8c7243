package dev.nashra.edge.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.edge.quota.Allowance;
import dev.nashra.edge.quota.KeyLimits;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every key that is known now. The key file is looked at when a key is asked for, at most once per
 * refresh interval; a file that cannot be read leaves the keys as they were. What a key of the file
 * has used up goes with its name.
 *
 * <p>Made at start, so that settings which cannot be read end it; and a proxied bean, because
 * filters are made before there are settings.
 */
@Startup
@ApplicationScoped
public class KeyRing {
    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final State GONE = new State(FileTime.fromMillis(0), -1, null);

    private final List<ApiKey> configured;
    private final @Nullable Path file;
    private final KeyFile reader;
    private final long refreshNanos;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final KeyLimits usual;
    private final AtomicLong lookedAt;
    private volatile List<ApiKey> keys;
    private volatile @Nullable State seen;

    private record State(FileTime modified, long size, @Nullable Object inode) {}

    /** Takes the keys from the settings, and reads the file if one is named. */
    @Inject
    public KeyRing(KeysConfig config, ObjectMapper mapper) {
        this(config, mapper, System::nanoTime, InstantSource.system());
    }

    KeyRing(KeysConfig config, ObjectMapper mapper, LongSupplier nanoTime, InstantSource clock) {
        Allowance unlimited = new Allowance(KeyLimits.NONE, nanoTime, clock);
        this.configured =
                config.adminSha256().map(KeyHash::ofHex).stream()
                        .map(hash -> ApiKey.admin(hash, unlimited))
                        .toList();
        this.file = config.file().orElse(null);
        this.reader = new KeyFile(mapper);
        this.refreshNanos = config.refresh().toNanos();
        this.nanoTime = nanoTime;
        this.clock = clock;
        this.usual = new KeyLimits(config.requestsPerSecond(), config.articlesPerDay());
        this.lookedAt = new AtomicLong(nanoTime.getAsLong());
        this.keys = configured;
        readIfChanged();
        if (keys.isEmpty()) {
            LOG.warn("no API key is known: every call under /api is refused");
        }
    }

    /** Finds the key that a caller presents. Takes the same time for every unknown one. */
    public Optional<ApiKey> find(String presented) {
        refresh();
        KeyHash hash = KeyHash.of(presented);
        Optional<ApiKey> found = Optional.empty();
        for (ApiKey key : keys) {
            if (key.hash().equals(hash)) {
                found = Optional.of(key);
            }
        }
        return found;
    }

    private void refresh() {
        long now = nanoTime.getAsLong();
        long last = lookedAt.get();
        if (now - last >= refreshNanos && lookedAt.compareAndSet(last, now)) {
            readIfChanged();
        }
    }

    private void readIfChanged() {
        if (file == null) {
            return;
        }
        State state = state(file);
        if (state == null || state.equals(seen)) {
            return;
        }
        seen = state;
        try {
            List<ApiKey> read = new ArrayList<>(configured);
            read.addAll(reader.read(file, this::allowance));
            keys = List.copyOf(read);
            LOG.infof("API keys read: %d from %s", keys.size() - configured.size(), file);
        } catch (IOException e) {
            LOG.errorf("API keys stay as they were, %s is not usable: %s", file, e.getMessage());
        }
    }

    private Allowance allowance(String name, KeyLimits own) {
        KeyLimits limits = own.or(usual);
        for (ApiKey known : keys.subList(configured.size(), keys.size())) {
            if (known.name().equals(name)) {
                return known.allowance().under(limits);
            }
        }
        return new Allowance(limits, nanoTime, clock);
    }

    private @Nullable State state(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new State(
                    attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            if (!GONE.equals(seen)) {
                LOG.errorf("API keys stay as they were, %s cannot be read: %s", path, e);
            }
            seen = GONE;
            return null;
        }
    }
}
