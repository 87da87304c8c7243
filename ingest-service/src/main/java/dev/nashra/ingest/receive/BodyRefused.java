package dev.nashra.ingest.receive;

import java.io.IOException;
import java.util.Locale;

/** A body that is not read to its end. */
public final class BodyRefused extends IOException {
    private static final long serialVersionUID = 1L;

    /** Every way in which a body as a whole can be refused. */
    public enum Reason {
        /** More bytes than are read. */
        BODY_TOO_LARGE,
        /** More bytes than are read, once inflated. */
        INFLATED_TOO_LARGE,
        /** Inflates further than text ever does. */
        RATIO_EXCEEDED,
        /** Said to be gzip and is not. */
        MALFORMED_GZIP,
        /** Gzip that ends early. */
        TRUNCATED_GZIP,
        /** More lines than are answered. */
        TOO_MANY_LINES,
        /** Still not there after the time that a body has. */
        BODY_TOO_SLOW,
        /** The connection ended before the body did. */
        BODY_CUT_OFF;

        /** The reason in snake case, as problems and metrics have it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    BodyRefused(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
