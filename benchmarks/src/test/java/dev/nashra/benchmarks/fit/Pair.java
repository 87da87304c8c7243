package dev.nashra.benchmarks.fit;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.copies.fingerprint.Origin;
import dev.nashra.copies.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Two texts, as the labels see them. */
record Pair(Text one, Text other) {
    static final String STORM =
            "The harbour of Port Selim opened again on Monday after nine days of storms, officials"
                    + " said while forty ships waited outside the breakwater.";

    /** Similarity to {@link #STORM} of more than .05, less than .7. */
    static final String REPAIRS =
            "The harbour of Port Selim opened again on Monday after nine days of storms, but repairs"
                    + " to the northern pier will take until spring and cost eleven million dinars"
                    + " that parliament has yet to grant.";

    /** Similarity to {@link #STORM} between .7 and .85. */
    static final String LATER_STORM = STORM + " They wait for pilots from Selim.";

    private static final Instant MONDAY = Instant.parse("2026-11-02T12:00:00Z");

    /** A storm of the one paper, and what the other one has that much later. */
    static Pair of(String headline, String otherSource, Duration later, String otherBody) {
        return new Pair(
                text("a", "one", headline, MONDAY, STORM),
                text("b", otherSource, headline, MONDAY.plus(later), otherBody));
    }

    static Text text(
            String id, String source, String headline, @Nullable Instant published, String body) {
        Fingerprint fingerprint =
                Fingerprinter.of("en", Origin.of(source, published), headline, body);
        return Text.of(id, "en", headline, fingerprint, null, false, published);
    }

    double similarity() {
        return Verifier.compare(one.prepared(), other.prepared()).similarity();
    }

    @Nullable Example labelledBy(Labelling labelling) {
        Example example =
                labelling.label(one, other, Verifier.compare(one.prepared(), other.prepared()));
        Example turned =
                labelling.label(other, one, Verifier.compare(other.prepared(), one.prepared()));
        if ((example == null) != (turned == null)) {
            throw new AssertionError("the order of the two matters");
        }
        return example;
    }
}
