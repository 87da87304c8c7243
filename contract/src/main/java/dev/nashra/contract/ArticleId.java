package dev.nashra.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Identifier of an article: the same for every revision of it, computable by anybody. */
public final class ArticleId {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    private ArticleId() {}

    /**
     * Derives the id from what the publisher calls the article.
     *
     * @param source publisher, as in {@link RawArticle#source()}
     * @param uri the publisher's identifier, canonical or not
     * @return the first 32 hex digits of SHA-256 over source, a line feed, and the canonical uri,
     *     in UTF-8
     */
    public static String of(String source, String uri) {
        String name = source + "\n" + CanonicalUri.of(uri);
        byte[] digest = sha256().digest(name.getBytes(UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    /** Tells whether a text has the shape of an id: 32 lower-case hex digits. */
    public static boolean isId(String text) {
        return SHAPE.matcher(text).matches();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
