package dev.nashra.enrich.revise;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nashra.contract.Concept;
import dev.nashra.contract.RawArticle;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes two deliveries of an article the same: all that a reader sees, byte for byte. Times do
 * not count, because many systems stamp what they resend.
 */
final class ContentHash {
    private ContentHash() {}

    /** Gives 32 hex digits of SHA-256 over the fields, each preceded by its length. */
    static String of(RawArticle article) {
        MessageDigest digest = sha256();
        add(digest, article.headline());
        add(digest, article.bodyText());
        add(digest, article.byline());
        add(digest, article.url());
        add(digest, article.language());
        add(digest, article.pubstatus().name());
        for (List<Concept> concepts :
                List.of(
                        article.subject(),
                        article.place(),
                        article.person(),
                        article.organisation())) {
            add(digest, Integer.toString(concepts.size()));
            for (Concept concept : concepts) {
                add(digest, concept.code());
                add(digest, concept.name());
                add(digest, concept.scheme());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(UTF_8);
        digest.update((field == null ? "-" : bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
