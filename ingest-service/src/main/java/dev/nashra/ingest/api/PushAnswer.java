package dev.nashra.ingest.api;

/**
 * The answer to an article that Kafka has.
 *
 * @param id of the article
 * @param revisionHint the publisher's own version number, 0 if none was sent. Which revision of the
 *     id this becomes is only decided further on: the article's page says it
 * @param status {@code accepted}
 */
public record PushAnswer(String id, int revisionHint, String status) {}
