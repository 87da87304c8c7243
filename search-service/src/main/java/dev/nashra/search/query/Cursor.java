package dev.nashra.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins. All that is needed stands in it, so no server keeps anything but the
 * snapshot of the index that it names.
 *
 * @param snapshot Elasticsearch's point in time
 * @param after sort values of the last hit
 * @param shown hits on the pages before
 * @param total what {@code total} said on the first page; the snapshot does not change
 * @param articles what {@code articles} said
 * @param listing hash of {@link ArticleQuery#listing}
 * @param origin the moment that ages are counted from, so that scores stay as they were
 * @param respelt whether words are meant in any spelling
 */
public record Cursor(
        String snapshot,
        ArrayNode after,
        long shown,
        long total,
        long articles,
        String listing,
        Instant origin,
        boolean respelt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_BYTES = 64 * 1024;

    /** Gives the hash of a listing. */
    public static String hash(ArticleQuery query) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(query.listing().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Writes the cursor with letters, digits, hyphens and underscores. */
    public String encode() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("s", snapshot).put("n", shown).put("t", total).put("a", articles);
        json.put("o", origin.toEpochMilli()).put("r", respelt);
        json.put("l", listing).set("f", after);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Reads a cursor; null if it was never written by {@link #encode}. */
    public static @Nullable Cursor decode(String text) {
        try (InflaterInputStream inflated =
                new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            return of(JSON.readTree(inflated.readNBytes(MAX_BYTES)));
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Cursor of(@Nullable JsonNode json) {
        if (json == null
                || !json.path("s").isTextual()
                || !json.path("l").isTextual()
                || !(json.path("f") instanceof ArrayNode after)) {
            return null;
        }
        return new Cursor(
                json.path("s").asText(),
                after,
                json.path("n").asLong(),
                json.path("t").asLong(),
                json.path("a").asLong(),
                json.path("l").asText(),
                Instant.ofEpochMilli(json.path("o").asLong()),
                json.path("r").asBoolean());
    }
}
