package dev.nashra.ingest.fetch;

import dev.nashra.ingest.fetch.FetchOutcome.Refusal;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** URLs that can be asked, made out of what people and publishers write. */
public sealed interface WebUrl {
    /** Longest URL that is read. */
    int MAX_LENGTH = 4096;

    /**
     * It can be asked, if its addresses allow.
     *
     * @param uri in normal form: host in ASCII and lower case, no default port, no fragment, a path
     * @param host in ASCII and lower case; an IPv6 address without brackets
     * @param port 1 to 65535
     * @param literal the address, if the host is one; null for names
     */
    record Usable(URI uri, String host, int port, @Nullable InetAddress literal) implements WebUrl {
        boolean secure() {
            return uri.getScheme().equals("https");
        }

        /** What the request line names: path and query. */
        String target() {
            String query = uri.getRawQuery();
            return query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
        }
    }

    /**
     * It cannot.
     *
     * @param detail one sentence for a person
     */
    record Unusable(Refusal reason, String detail) implements WebUrl {}

    /** Reads an absolute URL. */
    static WebUrl of(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return bad("The URL is longer than %d characters.".formatted(MAX_LENGTH));
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            return bad("The URL has a control character in it.");
        }
        Matcher parts = UrlParts.ABSOLUTE.matcher(stripped);
        if (!parts.matches()) {
            return bad("The URL is not absolute.");
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Unusable(
                    Refusal.FORBIDDEN_SCHEME, "The URL is neither an http nor an https URL.");
        }
        return of(scheme, parts.group("authority"), UrlText.escaped(parts.group("rest")));
    }

    private static WebUrl of(String scheme, @Nullable String authority, String rest) {
        Matcher parts = UrlParts.AUTHORITY.matcher(authority == null ? "" : authority);
        if (!parts.matches()) {
            return bad("The URL has no host, or user information or a port that is none.");
        }
        HostName host = HostName.of(parts.group("host"));
        if (host == null) {
            return bad("The URL's host is no name, and no address in its usual form.");
        }
        int standard = scheme.equals("https") ? 443 : 80;
        String digits = parts.group("port");
        int port = digits == null || digits.isEmpty() ? standard : Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            return bad("The URL's port is not one of 1 to 65535.");
        }
        String named = host.text().contains(":") ? "[" + host.text() + "]" : host.text();
        String path = rest.startsWith("/") ? rest : "/" + rest;
        String where = port == standard ? named : named + ":" + port;
        return new Usable(
                URI.create(scheme + "://" + where + path), host.text(), port, host.literal());
    }

    /**
     * Reads a URL that may be relative (RFC 3986, section 5).
     *
     * @param base in normal form
     */
    static WebUrl of(URI base, String reference) {
        String stripped = reference.strip();
        if (stripped.length() > MAX_LENGTH || UrlParts.ABSOLUTE.matcher(stripped).matches()) {
            return of(stripped);
        }
        if (stripped.startsWith("//")) {
            return of(base.getScheme() + ":" + stripped);
        }
        String site = base.getScheme() + "://" + base.getRawAuthority();
        return of(site + UrlParts.path(base, stripped));
    }

    private static Unusable bad(String detail) {
        return new Unusable(Refusal.BAD_URL, detail);
    }
}
