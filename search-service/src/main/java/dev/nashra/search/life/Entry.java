package dev.nashra.search.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.WireFormat;
import dev.nashra.search.index.Placed;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What one version of the index has of an id, as far as it counts when versions are compared.
 *
 * @param id of the article
 * @param documents how many; more than one is an error of the index
 * @param version the highest
 * @param digest sum of the SHA-256 of each document's id, version and article. When it was sent to
 *     the index is left out: each version has its own time
 */
record Entry(String id, int documents, long version, BigInteger digest) {
    private static final ObjectWriter WRITER = WireFormat.mapper().writerFor(EnrichedArticle.class);

    /** Reads a hit. */
    static Entry of(JsonNode hit) throws IOException {
        EnrichedArticle article = Placed.read(hit.path("_source")).asTold().article();
        long version = hit.path("_version").asLong();
        String id = hit.path("_id").asText();
        return new Entry(id, 1, version, digest(id, version, bytes(article)));
    }

    /** Gives what there is of an id that is there twice. */
    Entry and(Entry other) {
        return new Entry(
                id,
                documents + other.documents,
                Math.max(version, other.version),
                digest.add(other.digest));
    }

    static BigInteger digest(String id, long version, byte[] article) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((id + "@" + version + " ").getBytes(UTF_8));
            return new BigInteger(1, sha.digest(article));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(EnrichedArticle article) {
        try {
            return WRITER.writeValueAsBytes(article);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article that was read is writable", e);
        }
    }
}
