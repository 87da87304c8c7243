package dev.nashra.ingest.subscribe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How it goes with a feed, in a word. */
public enum SystemStatus {
    /** Not read yet. */
    @JsonProperty("new")
    NEW,
    /** The last attempt could read it. */
    @JsonProperty("working")
    WORKING,
    /** It answered with an error, or not at all. */
    @JsonProperty("unreachable")
    UNREACHABLE,
    /** It wants to be asked less often (429, or 503 with Retry-After). */
    @JsonProperty("rate_limited")
    RATE_LIMITED,
    /** It answered with something that is not a feed. */
    @JsonProperty("unreadable")
    UNREADABLE,
    /** Its address is one that is not asked: a private network, a redirect that leads there. */
    @JsonProperty("refused")
    REFUSED,
    /** It said that it is gone for good (410), and is no longer asked. */
    @JsonProperty("gone")
    GONE;

    /** Gives the word that people see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
