package dev.nashra.ingest.repeat;

import dev.nashra.edge.access.KeyHash;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caller names one call by (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * @param caller whose name it is; two callers' same names are different ones
 * @param name 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(KeyHash caller, String name) {
    /** Longest name. */
    public static final int MAX_LENGTH = 255;

    /** A structured string (RFC 9651 section 3.3.3) without blanks. */
    private static final Pattern STRING = Pattern.compile("\"((?:[!#-\\[\\]-~]|\\\\[\"\\\\])*)\"");

    /** What most clients send: no quotation marks, and nothing that would end a token. */
    private static final Pattern BARE = Pattern.compile("[!#-+\\--:<-\\[\\]-~]+");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\])");

    /**
     * Reads the header.
     *
     * @param caller who sent it
     * @param headers every {@code Idempotency-Key} header of the call, at least one
     * @return empty if it is not exactly one name
     */
    public static Optional<IdempotencyKey> parse(KeyHash caller, List<String> headers) {
        if (headers.size() != 1) {
            return Optional.empty();
        }
        return name(headers.getFirst().strip())
                .filter(name -> !name.isEmpty() && name.length() <= MAX_LENGTH)
                .map(name -> new IdempotencyKey(caller, name));
    }

    private static Optional<String> name(String header) {
        if (header.length() > 2 * MAX_LENGTH + 2) {
            return Optional.empty();
        }
        Matcher string = STRING.matcher(header);
        if (string.matches()) {
            return Optional.of(ESCAPE.matcher(string.group(1)).replaceAll("$1"));
        }
        return Optional.of(header).filter(BARE.asMatchPredicate());
    }
}
