package dev.nashra.edge.access;

import dev.nashra.edge.quota.Allowance;
import java.util.EnumSet;
import java.util.Set;

/**
 * A key as far as it may be known: its name and rights, not the key itself.
 *
 * @param name for logs
 * @param hash SHA-256 of the key
 * @param scopes what it may be used for
 * @param sources publishers it may speak for; empty for all
 * @param allowance how much it may do; the same while the key keeps its name and limits
 */
public record ApiKey(
        String name, KeyHash hash, Set<Scope> scopes, Set<String> sources, Allowance allowance) {
    /** Makes the sets unmodifiable. */
    public ApiKey {
        scopes = Set.copyOf(scopes);
        sources = Set.copyOf(sources);
    }

    /** Gives the key that may do everything. */
    static ApiKey admin(KeyHash hash, Allowance unlimited) {
        return new ApiKey("admin", hash, EnumSet.allOf(Scope.class), Set.of(), unlimited);
    }

    /** Tells whether the key may be used for something. */
    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /** Tells whether the key may speak for a publisher. */
    public boolean mayUse(String source) {
        return sources.isEmpty() || sources.contains(source);
    }
}
