package dev.nashra.ingest.discover;

import java.net.URI;
import java.util.regex.Pattern;

/** Links that look like a feed's: by how the address ends, or by what is written on them. */
final class FeedLook {
    private static final Pattern PATH =
            Pattern.compile(
                    "(?i).*/(?:feeds?|rss2?|atom|rdf)/?"
                            + "|.*/(?:feed|rss|atom)[._-][a-z0-9._-]+"
                            + "|.*\\.(?:rss|atom|rdf|xml)"
                            + "|.*/feed\\.json");
    private static final Pattern QUERY =
            Pattern.compile(
                    "(?i)(?:.*&)?(?:feed|format|type|output)=(?:rss2?|atom|rdf|feed)(?:&.*)?");
    private static final Pattern OTHER_XML =
            Pattern.compile("(?i).*(?:sitemap|opensearch|manifest|config).*");

    /** Alef is written with and without hamza and madda. */
    private static final Pattern TEXT =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{N}])(?:rss|atom feed|json feed|feed"
                            + "|(?:ال)?خلاصات|(?:ال)?خلاصة|[اآأ]ر[ .]?[اإأ]س[ .]?[اإأ]س)"
                            + "(?![\\p{L}\\p{N}])");

    private static final int MAX_TEXT_LENGTH = 60;

    private FeedLook() {}

    static boolean of(URI url, String text) {
        String path = url.getRawPath();
        if (OTHER_XML.matcher(path).matches()) {
            return false;
        }
        String query = url.getRawQuery();
        return PATH.matcher(path).matches()
                || query != null && QUERY.matcher(query).matches()
                || text.length() <= MAX_TEXT_LENGTH && TEXT.matcher(text).find();
    }
}
