package dev.nashra.search.changes;

import dev.nashra.contract.ChangeEvent;

/**
 * One change of the index.
 *
 * @param offset its place; later changes have higher ones, and not every number is one
 * @param event what happened
 * @param article the article as it stands in the index since, in JSON; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Change(long offset, ChangeEvent event, byte[] article) {
    /** Gives about how much heap it takes. */
    long weight() {
        return article.length + 64L;
    }
}
