package dev.nashra.ingest.api;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an item that Superdesk pushed.
 *
 * @param id of the article; null if the item is none
 * @param status {@code accepted}, {@code withdrawn} or {@code ignored}
 * @param reason why it was ignored; null if it was not
 */
public record DeskAnswer(@Nullable String id, String status, @Nullable String reason) {}
