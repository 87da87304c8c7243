package dev.nashra.ingest.document;

import org.jspecify.annotations.Nullable;

/** The text of a document of whatever kind, in whatever character set. */
public final class DocumentText {
    private DocumentText() {}

    /**
     * Decodes bytes by byte order mark, what the document declares, what the sender does, or guess.
     *
     * @param contentType as the sender declares it; null if not said
     */
    public static String decode(byte[] bytes, @Nullable String contentType) {
        return TextDecoder.decode(bytes, DeclaredType.of(contentType).charset()).text();
    }
}
