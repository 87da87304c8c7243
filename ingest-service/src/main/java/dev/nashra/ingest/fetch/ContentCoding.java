package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import dev.nashra.ingest.receive.Body;
import dev.nashra.ingest.receive.BodyLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a body is coded (RFC 9110, section 8.4.1). */
enum ContentCoding {
    /** Not at all. */
    IDENTITY,
    /** RFC 1952. */
    GZIP,
    /** RFC 1950, or RFC 1951 without its frame, as many servers have it. */
    DEFLATE;

    /**
     * Reads {@code Content-Encoding}.
     *
     * @param fields all of that name, each a list
     */
    static ContentCoding of(List<String> fields) throws RefusedException {
        List<String> codings =
                fields.stream()
                        .flatMap(field -> Stream.of(field.split(",")))
                        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                        .toList();
        if (codings.isEmpty()) {
            return IDENTITY;
        }
        return switch (codings.size() == 1 ? codings.getFirst() : "several") {
            case "gzip", "x-gzip" -> GZIP;
            case "deflate" -> DEFLATE;
            default ->
                    throw new RefusedException(
                            Refusal.UNSUPPORTED_ENCODING,
                            "The body is coded in another way than once by gzip or deflate.");
        };
    }

    /** Reads a body to its end; an empty one is empty in every coding. */
    byte[] read(InputStream arriving, BodyLimits limits) throws IOException {
        InputStream bounded = Body.open(arriving, false, limits, System::nanoTime);
        PushbackInputStream begun = new PushbackInputStream(bounded, 1);
        int first = begun.read();
        if (first < 0) {
            return new byte[0];
        }
        begun.unread(first);
        try (InputStream decoded =
                switch (this) {
                    case IDENTITY -> begun;
                    case GZIP -> Body.open(begun, true, limits, System::nanoTime);
                    case DEFLATE -> DeflateInput.over(begun, limits);
                }) {
            return decoded.readAllBytes();
        }
    }
}
