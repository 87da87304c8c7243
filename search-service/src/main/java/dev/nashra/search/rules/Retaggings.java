package dev.nashra.search.rules;

import dev.nashra.contract.Retagging;
import java.util.List;

/** Where requests to tag articles again go. */
@FunctionalInterface
public interface Retaggings {
    /**
     * Sends requests, and returns when Kafka has them.
     *
     * @throws RulesUnavailableException if it has not taken all of them; to ask again is safe
     */
    void ask(List<Retagging> requests);
}
