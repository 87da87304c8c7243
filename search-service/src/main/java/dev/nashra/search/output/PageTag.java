package dev.nashra.search.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.search.query.Format;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The weak entity tag of a page: equal as long as the page says the same (RFC 9110 section 8.8.1).
 * Cursors differ each time and say nothing. But JSON clients go on by the cursor in the page that
 * they kept, and that must not be older than cursors live: there the tag says when it was given
 * out, and does not fit for long.
 */
public final class PageTag {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private final String hash;
    private final boolean ages;
    private final Duration freshness;
    private final Instant now;

    private PageTag(String hash, boolean ages, Duration freshness, Instant now) {
        this.hash = hash;
        this.ages = ages;
        this.freshness = freshness;
        this.now = now;
    }

    /**
     * Makes the tag of a page.
     *
     * @param freshness how old a cursor may be that somebody still goes on by
     * @throws IOException if a hit is no JSON
     */
    public static PageTag of(Format format, Listing listing, Duration freshness)
            throws IOException {
        MessageDigest digest = sha256();
        boolean more = listing.page().nextCursor() != null;
        digest.update((format + "|" + listing.bom() + "|" + more + "\n").getBytes(UTF_8));
        digest.update(listing.links().self().getBytes(UTF_8));
        for (JsonNode hit : listing.page().hits()) {
            digest.update((byte) '\n');
            digest.update(JSON.writeValueAsBytes(hit));
        }
        if (format == Format.JSON) {
            String numbers =
                    listing.page().total()
                            + "|"
                            + listing.page().articles()
                            + "|"
                            + listing.page().facets()
                            + "|"
                            + listing.page().corrected();
            digest.update(numbers.getBytes(UTF_8));
        }
        String hash = HexFormat.of().formatHex(digest.digest(), 0, 12);
        return new PageTag(hash, more && format == Format.JSON, freshness, listing.now());
    }

    /** The tag to send with the whole page. */
    public String fresh() {
        return weak(ages ? hash + "." + Long.toString(now.getEpochSecond(), 36) : hash);
    }

    /**
     * Finds the tag that a caller's copy still fits.
     *
     * @param ifNoneMatch the header's value; null if there is none
     * @return the tag to send with a 304; null if the page must be sent
     */
    public @Nullable String matched(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return null;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return fresh();
        }
        Matcher tags = TAG.matcher(ifNoneMatch);
        while (tags.find()) {
            if (fits(tags.group(1))) {
                return weak(tags.group(1));
            }
        }
        return null;
    }

    private boolean fits(String tag) {
        if (!ages) {
            return tag.equals(hash);
        }
        if (!tag.matches(hash + "\\.[0-9a-z]{1,10}")) {
            return false;
        }
        long age = now.getEpochSecond() - Long.parseLong(tag.substring(hash.length() + 1), 36);
        return age >= 0 && age <= freshness.toSeconds();
    }

    private static String weak(String tag) {
        return "W/\"" + tag + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
