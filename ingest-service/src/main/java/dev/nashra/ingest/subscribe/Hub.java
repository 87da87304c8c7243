package dev.nashra.ingest.subscribe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A subscription with a WebSub hub (W3C Recommendation, 23 January 2018).
 *
 * @param hub where the hub is asked
 * @param topic what it is asked for: the feed's own name for itself
 * @param token random last part of the callback's path, so that only the hub knows it
 * @param secret key of the signatures, random, hexadecimal
 * @param state how far it has come
 * @param asked when the hub was last asked
 * @param expires end of the lease; null before the hub has confirmed
 * @param lease length of the lease; null before the hub has confirmed
 * @param lastDelivery null if never
 * @param missed whether polling has found something that the hub had not delivered
 */
public record Hub(
        String hub,
        String topic,
        String token,
        String secret,
        State state,
        Instant asked,
        @Nullable Instant expires,
        @Nullable Duration lease,
        @Nullable Instant lastDelivery,
        boolean missed) {
    /** How far a subscription has come. */
    public enum State {
        /** The hub was asked and has not confirmed. */
        @JsonProperty("asked")
        ASKED,
        /** The hub has confirmed and delivers. */
        @JsonProperty("confirmed")
        CONFIRMED,
        /** The hub has refused, or could not be asked. */
        @JsonProperty("refused")
        REFUSED,
        /** The hub was told to deliver no longer. */
        @JsonProperty("ending")
        ENDING;

        /** Gives the word that people see. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Tells whether news can be left to the hub, with polling only as a back-up. A lease goes on
     * while its renewal is asked for.
     */
    boolean delivers(Instant now) {
        return (state == State.CONFIRMED || state == State.ASKED)
                && expires != null
                && now.isBefore(expires)
                && !missed;
    }

    Hub asked(Instant now) {
        return new Hub(
                hub, topic, token, secret, State.ASKED, now, expires, lease, lastDelivery, missed);
    }

    /** The hub has confirmed for that long. */
    public Hub confirmed(Instant now, Duration granted) {
        return new Hub(
                hub,
                topic,
                token,
                secret,
                State.CONFIRMED,
                asked,
                now.plus(granted),
                granted,
                lastDelivery,
                missed);
    }

    /** The hub will not, or is to no longer. */
    public Hub in(State changed) {
        return new Hub(
                hub, topic, token, secret, changed, asked, expires, lease, lastDelivery, missed);
    }

    /** The hub has delivered, which is what it should. */
    public Hub delivered(Instant now) {
        return new Hub(hub, topic, token, secret, state, asked, expires, lease, now, false);
    }

    /** Polling was quicker than the hub. */
    Hub overtaken() {
        return new Hub(hub, topic, token, secret, state, asked, expires, lease, lastDelivery, true);
    }
}
