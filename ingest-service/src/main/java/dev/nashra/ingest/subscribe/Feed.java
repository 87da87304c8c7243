package dev.nashra.ingest.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A feed as a person wants it. What is found out about it is its {@link FeedStatus}: two records,
 * so that a change by a person and one by the poller never overwrite each other.
 *
 * @param id 32 hex digits
 * @param source publisher that its articles are filed under
 * @param url where it was said to be; http or https
 * @param title for people; null if not said
 * @param paused whether it is left alone
 * @param created when it was first wanted
 * @param refresh when somebody last asked for it to be read at once; null if never
 */
public record Feed(
        String id,
        String source,
        String url,
        @Nullable String title,
        boolean paused,
        Instant created,
        @Nullable Instant refresh) {

    /** Gives the id of a new feed: the same for the same URL and source, so asking twice is one. */
    public static String idOf(String source, String url) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest((source + "\n" + url).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Gives the feed, to be read at once. */
    public Feed refreshed(Instant now) {
        return new Feed(id, source, url, title, paused, created, now);
    }
}
