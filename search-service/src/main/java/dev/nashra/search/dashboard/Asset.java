package dev.nashra.search.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the page, as it is sent.
 *
 * @param type the media type
 * @param caching the value of {@code Cache-Control}
 * @param tag a strong {@code ETag} of the plain bytes
 * @param plain the bytes
 * @param packed the bytes in gzip, at its best: it is done once
 */
record Asset(String type, String caching, String tag, Buffer plain, Buffer packed) {
    /** Looked after before each use, so that a new version of Nashra is there at once. */
    static final String REVALIDATED = "no-cache";

    /** Of a file whose path names its version. */
    static final String FOREVER = "public, max-age=31536000, immutable";

    static Asset of(String type, String caching, byte[] plain) {
        return new Asset(
                type,
                caching,
                "\"" + sha256(plain) + "\"",
                Buffer.buffer(plain),
                Buffer.buffer(gzip(plain)));
    }

    static Asset of(String type, String text) {
        return of(type, REVALIDATED, text.getBytes(UTF_8));
    }

    /** Gives a tag for the packed bytes, which are another representation (RFC 9110, 8.8.3.3). */
    String packedTag() {
        return tag.substring(0, tag.length() - 1) + "-gzip\"";
    }

    /** Gives the digest in base64, as policies and tags have it. */
    static String sha256(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
