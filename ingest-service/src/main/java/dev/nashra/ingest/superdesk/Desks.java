package dev.nashra.ingest.superdesk;

import dev.nashra.ingest.receive.Signature;
import java.util.List;
import java.util.Optional;

/** Every Superdesk that pushes here. They are told apart by what they sign with. */
public final class Desks {
    private final List<Desk> desks;

    /**
     * Takes them all.
     *
     * @throws IllegalArgumentException if two have one secret, so that they could not be told apart
     */
    public Desks(List<Desk> desks) {
        this.desks = List.copyOf(desks);
        for (Desk desk : desks) {
            for (Desk other : desks) {
                if (desk != other && desk.sharesSecret(other)) {
                    throw new IllegalArgumentException(
                            "%s and %s have the same secret".formatted(desk, other));
                }
            }
        }
    }

    /** Tells whether there is none. */
    public boolean isEmpty() {
        return desks.isEmpty();
    }

    /** Finds the desk that signed a body. Takes as long whichever it is. */
    public Optional<Desk> signer(Signature signature, byte[] body) {
        Optional<Desk> signer = Optional.empty();
        for (Desk desk : desks) {
            if (desk.signed(signature, body)) {
                signer = Optional.of(desk);
            }
        }
        return signer;
    }
}
