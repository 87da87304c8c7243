package dev.nashra.edge.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Authorization: Basic} (RFC 7617), for feed readers, which know no other way: the
 * password is the key, the name may be anything.
 *
 * <p>Browsers keep such a password and send it along with whatever another site makes them call.
 * That other site cannot read the answer, so only calls that read are let in by it.
 */
final class Basic {
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i:basic) +([A-Za-z0-9+/]{1,2048}={0,2}) *");

    /** The name ends at the first colon; the key has the form that {@link Bearer} reads. */
    private static final Pattern USER_PASS =
            Pattern.compile("[^:]*:([A-Za-z0-9._~+/-]{1,512}=*)", Pattern.DOTALL);

    private Basic() {}

    /** Tells whether a call of a method may be made so. */
    static boolean isTakenFor(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /**
     * Gives the challenge to add to that of {@link Bearer}. Some readers send a password only once
     * they are asked for one; a browser would ask its user, also behind the back of a page that
     * does not use it, so browsers are not asked.
     *
     * @param fetchMode {@code Sec-Fetch-Mode}, which every browser sends; null if absent
     */
    static String offer(String method, @Nullable String fetchMode) {
        return fetchMode == null && isTakenFor(method)
                ? ", Basic realm=\"nashra\", charset=\"UTF-8\""
                : "";
    }

    /**
     * Tells whether a header presents a name and a password.
     *
     * @param header an {@code Authorization} header
     */
    static boolean isBasic(String header) {
        return header.regionMatches(true, 0, "basic ", 0, 6);
    }

    /**
     * Gives the key that a header presents.
     *
     * @param header an {@code Authorization} header
     * @return the key; empty if the header is not well-formed
     */
    static Optional<String> key(String header) {
        Matcher credentials = CREDENTIALS.matcher(header);
        if (!credentials.matches()) {
            return Optional.empty();
        }
        try {
            byte[] userPass = Base64.getDecoder().decode(credentials.group(1));
            Matcher matcher = USER_PASS.matcher(new String(userPass, UTF_8));
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
