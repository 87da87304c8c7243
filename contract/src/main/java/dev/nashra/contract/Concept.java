package dev.nashra.contract;

import org.jspecify.annotations.Nullable;

/**
 * A subject, place, person or organisation as the publisher named it (ninjs).
 *
 * @param code identifier in the scheme; null if only named
 * @param name readable name; null if only coded
 * @param scheme vocabulary of the code; null if not said
 */
public record Concept(@Nullable String code, @Nullable String name, @Nullable String scheme) {}
