package dev.nashra.ingest.document;

import dev.nashra.ingest.document.Document.Reason;
import dev.nashra.ingest.document.Document.Unusable;
import dev.nashra.ingest.parse.HtmlText;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents apart. Nothing outside of the document is ever looked at: no document type, no
 * entity, no schema, no link.
 */
public final class DocumentReader {
    private DocumentReader() {}

    /** Tells whether documents of a type are taken; of none and of generic ones they are. */
    public static boolean takes(@Nullable String contentType) {
        return DeclaredType.of(contentType).mayBeNews();
    }

    /**
     * Takes a document apart and judges each entry.
     *
     * @param contentType as the sender declares it; null if not said
     */
    public static Document read(byte[] bytes, @Nullable String contentType, Terms terms) {
        DeclaredType declared = DeclaredType.of(contentType);
        DecodedText decoded = TextDecoder.decode(bytes, declared.charset());
        if (decoded.text().isBlank()) {
            return Unusable.of(Reason.EMPTY_DOCUMENT, "The document is empty.");
        }
        Sniffer.Kind kind = Sniffer.kind(decoded.text(), declared);
        if (kind == null) {
            return Unusable.of(
                    Reason.UNKNOWN_FORMAT,
                    "The document is none of RSS, Atom, JSON Feed, ninjs, NewsML-G2, NITF and HTML.");
        }
        Judge judge = new Judge(terms);
        if (kind == Sniffer.Kind.JSON) {
            return new JsonDocument(terms, judge).read(decoded, declared);
        }
        if (tags(decoded.text()) > Limits.TAGS) {
            return Unusable.of(
                    Reason.TOO_COMPLEX,
                    "The document has more than %d tags.".formatted(Limits.TAGS));
        }
        return switch (kind) {
            case FEED -> new FeedDocument(terms, judge).read(decoded);
            case NEWSML_G2 -> new NewsMlDocument(terms, judge).read(decoded);
            case NITF -> new NitfDocument(judge).read(decoded);
            case HTML -> new HtmlPage(terms, judge).read(decoded);
            case JSON -> throw new IllegalStateException("read above");
        };
    }

    private static int tags(String text) {
        return HtmlText.tags(text);
    }
}
