package dev.nashra.search.rules;

import dev.nashra.contract.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Where rules are kept for good. Of all instances, one at a time may write: the last that claimed.
 * So whoever reads, decides and writes is sure that nobody wrote in between.
 */
public interface RuleLog {
    /**
     * Takes the right to write, unless this instance still has it.
     *
     * @return the offset up to which the log must have been read before anything is decided
     * @throws RulesUnavailableException if Kafka does not answer in time
     */
    long claim();

    /**
     * Writes a rule, and returns when Kafka has it for good.
     *
     * @param rule null to delete
     * @return offset of the record
     * @throws ClaimLostException if another instance has claimed; nothing was written then
     * @throws RulesUnavailableException if Kafka does not answer in time; it may have been written
     */
    long write(String id, @Nullable Rule rule) throws ClaimLostException;

    /** Another instance writes now. */
    final class ClaimLostException extends Exception {
        private static final long serialVersionUID = 1;

        /** Says what Kafka said. */
        public ClaimLostException(Throwable cause) {
            super(cause);
        }
    }
}
