package dev.nashra.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for the many that a publisher's identifier comes in.
 *
 * <p>Only http and https URLs are changed, and only in ways that cannot name another page (RFC 3986
 * section 6.2.2 and 6.2.3): scheme and host in lower case, default port and fragment dropped, an
 * empty path made "/", and the parameters that only count clicks removed. Order and escapes of the
 * rest stay. Any other identifier is trimmed and otherwise opaque.
 */
public final class CanonicalUri {
    private static final Pattern HTTP =
            Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Set<String> CLICK_COUNTERS =
            Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid");

    private CanonicalUri() {}

    /**
     * Gives the canonical form.
     *
     * @param uri GUID or URL, as the publisher wrote it
     * @return the form that equal identifiers share; itself canonical
     */
    public static String of(String uri) {
        String trimmed = uri.strip();
        Matcher url = HTTP.matcher(trimmed);
        if (!url.matches()) {
            return trimmed;
        }
        String scheme = url.group(1).toLowerCase(Locale.ROOT);
        String path = url.group(3).isEmpty() ? "/" : url.group(3);
        return scheme + "://" + authority(scheme, url.group(2)) + path + query(url.group(4));
    }

    private static String authority(String scheme, String authority) {
        String defaultPort = scheme.equals("http") ? ":80" : ":443";
        int host = authority.lastIndexOf('@') + 1;
        String hostAndPort = authority.substring(host).toLowerCase(Locale.ROOT);
        if (hostAndPort.endsWith(defaultPort)) {
            hostAndPort = hostAndPort.substring(0, hostAndPort.length() - defaultPort.length());
        }
        return authority.substring(0, host) + hostAndPort;
    }

    private static String query(String query) {
        if (query == null) {
            return "";
        }
        String kept =
                Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !countsClicks(parameter))
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean countsClicks(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || CLICK_COUNTERS.contains(name);
    }
}
