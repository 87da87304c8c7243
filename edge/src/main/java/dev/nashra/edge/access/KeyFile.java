package dev.nashra.edge.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.nashra.edge.quota.Allowance;
import dev.nashra.edge.quota.KeyLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads key files. A file is good as a whole or not at all. */
final class KeyFile {
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final ObjectReader json;

    KeyFile(ObjectMapper mapper) {
        this.json = mapper.readerFor(ENTRIES).without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    private record Entry(
            @Nullable String name,
            @Nullable String sha256,
            @Nullable List<String> scopes,
            @Nullable List<String> sources,
            @Nullable Integer requestsPerSecond,
            @Nullable Long articlesPerDay) {}

    /**
     * Reads every key of a file.
     *
     * @param allowances gives a key of a name and its limits an allowance; nothing may come of it
     *     that matters if the file turns out to be bad
     * @throws IOException if it cannot be read, or says something that is not a key; the message
     *     names the entry and never holds a hash
     */
    List<ApiKey> read(Path file, BiFunction<String, KeyLimits, Allowance> allowances)
            throws IOException {
        List<Entry> entries = entries(file);
        List<ApiKey> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                Entry entry = Objects.requireNonNull(entries.get(i), "it is null");
                ApiKey key = key(entry, allowances);
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
            return Objects.requireNonNullElse(json.readValue(Files.readAllBytes(file)), List.of());
        } catch (JsonProcessingException e) {
            throw new IOException("it is not a JSON list of keys: " + e.getOriginalMessage(), e);
        }
    }

    private static ApiKey key(Entry entry, BiFunction<String, KeyLimits, Allowance> allowances) {
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
        Allowance allowance = allowances.apply(name, limits(entry));
        return new ApiKey(name, KeyHash.ofHex(sha256), scopes, sources(entry.sources()), allowance);
    }

    private static KeyLimits limits(Entry entry) {
        Integer requests = entry.requestsPerSecond();
        Long articles = entry.articlesPerDay();
        return new KeyLimits(
                requests == null ? OptionalInt.empty() : OptionalInt.of(requests),
                articles == null ? OptionalLong.empty() : OptionalLong.of(articles));
    }

    private static Scope scope(String word) {
        Scope scope = Scope.ofWord(word);
        if (scope == null) {
            throw new IllegalArgumentException(
                    "a scope must be ingest, search, rules or admin, was " + word);
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
