package dev.nashra.enrich.group;

import dev.nashra.copies.fingerprint.Fingerprint;

/**
 * An article of the window, as it is compared.
 *
 * @param id article
 * @param source publisher
 * @param revision of which the fingerprint is
 * @param received first receipt, in microseconds since 1970
 * @param fingerprint of the revision
 */
public record Member(
        String id, String source, int revision, long received, Fingerprint fingerprint) {
    static Member of(Arrival arrival, Fingerprint fingerprint) {
        return new Member(
                arrival.id(),
                arrival.source(),
                arrival.revision(),
                arrival.received(),
                fingerprint);
    }
}
