package dev.nashra.edge.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads key files. A file is good as a whole or not at all. */
final class KeyFile {
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final ObjectMapper mapper;

    KeyFile(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private record Entry(
            @Nullable String name,
            @Nullable String sha256,
            @Nullable List<String> scopes,
            @Nullable List<String> sources) {}

    /**
     * Reads every key of a file.
     *
     * @throws IOException if it cannot be read, or says something that is not a key; the message
     *     names the entry and never holds a hash
     */
    List<ApiKey> read(Path file) throws IOException {
        List<Entry> entries = entries(file);
        List<ApiKey> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                ApiKey key = key(Objects.requireNonNull(entries.get(i), "it is null"));
                if (!names.add(key.name())) {
                    throw new IllegalArgumentException("its name is taken: " + key.name());
                }
                keys.add(key);
            } catch (IllegalArgumentException | NullPointerException e) {
                throw new IOException("entry " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(keys);
    }

    private List<Entry> entries(Path file) throws IOException {
        try {
            return Objects.requireNonNullElse(
                    mapper.readValue(Files.readAllBytes(file), ENTRIES), List.of());
        } catch (JsonProcessingException e) {
            throw new IOException("it is not a JSON list of keys: " + e.getOriginalMessage(), e);
        }
    }

    private static ApiKey key(Entry entry) {
        String name = entry.name();
        String sha256 = entry.sha256();
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("it has no name");
        }
        if (sha256 == null) {
            throw new IllegalArgumentException("it has no sha256");
        }
        if (entry.scopes() == null || entry.scopes().isEmpty()) {
            throw new IllegalArgumentException("it has no scopes");
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        entry.scopes().forEach(word -> scopes.add(scope(word)));
        return new ApiKey(name, KeyHash.ofHex(sha256), scopes, sources(entry.sources()));
    }

    private static Scope scope(String word) {
        Scope scope = Scope.ofWord(word);
        if (scope == null) {
            throw new IllegalArgumentException(
                    "a scope must be ingest, search or admin, was " + word);
        }
        return scope;
    }

    /** An empty list would silently mean every source, which nobody writes it for. */
    private static Set<String> sources(@Nullable List<String> sources) {
        if (sources == null) {
            return Set.of();
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources must name one, or be left out for all");
        }
        return new HashSet<>(sources);
    }
}
