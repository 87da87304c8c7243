package dev.nashra.edge.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Authorization} headers (RFC 6750 section 2.1). */
final class Bearer {
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]{1,512}=*) *");

    private Bearer() {}

    /**
     * Gives the key that a call presents.
     *
     * @param headers every {@code Authorization} header of the call
     * @return the key; empty unless there is exactly one header and it is well-formed
     */
    static Optional<String> key(List<String> headers) {
        if (headers.size() != 1) {
            return Optional.empty();
        }
        Matcher credentials = CREDENTIALS.matcher(headers.getFirst());
        return credentials.matches() ? Optional.of(credentials.group(1)) : Optional.empty();
    }
}
