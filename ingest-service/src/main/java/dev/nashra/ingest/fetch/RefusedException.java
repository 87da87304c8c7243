package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import java.io.IOException;

/** Ends a request by our own rules, from within the streams that it is read through. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final String detail;

    RefusedException(Refusal reason, String detail) {
        super(detail);
        this.reason = reason;
        this.detail = detail;
    }

    FetchOutcome.Refused outcome() {
        return new FetchOutcome.Refused(reason, detail);
    }
}
