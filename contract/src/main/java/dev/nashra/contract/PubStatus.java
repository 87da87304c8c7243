package dev.nashra.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may be done with an article (ninjs {@code pubstatus}). */
public enum PubStatus {
    /** To be shown. */
    @JsonProperty("usable")
    USABLE,
    /** Held back by the publisher; kept, and marked. */
    @JsonProperty("withheld")
    WITHHELD,
    /** Withdrawn: gone from every list, and 410 by its id. */
    @JsonProperty("canceled")
    CANCELED
}
