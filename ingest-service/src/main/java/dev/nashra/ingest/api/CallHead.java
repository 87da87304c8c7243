package dev.nashra.ingest.api;

import dev.nashra.edge.problem.Fault;
import dev.nashra.edge.problem.Problem;
import dev.nashra.edge.problem.ProblemException;
import dev.nashra.ingest.document.DocumentReader;
import dev.nashra.ingest.receive.BodyLimits;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the head of a call says about its body. */
final class CallHead {
    private CallHead() {}

    /**
     * Checks that the body is of a type that is read.
     *
     * @param readable given {@code type/subtype} in lower case
     * @param wanted the types, for a person
     * @throws ProblemException 415
     */
    static void requireType(HttpHeaders headers, Predicate<String> readable, String wanted) {
        String header = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        MediaType type = parse(header);
        if (type == null || !readable.test(essence(type))) {
            throw unsupportedType("Content-Type must be %s, %s.".formatted(wanted, was(header)));
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw unsupportedType("The body must be in UTF-8, was said to be in another charset.");
        }
    }

    /**
     * Checks that the body is JSON.
     *
     * @throws ProblemException 415
     */
    static void requireJson(HttpHeaders headers) {
        requireType(headers, CallHead::isJson, MediaType.APPLICATION_JSON);
    }

    private static boolean isJson(String type) {
        return type.equals(MediaType.APPLICATION_JSON)
                || (type.startsWith("application/") && type.endsWith("+json"));
    }

    /**
     * Checks that the body may be a document; which format it is in is told by its content.
     *
     * @throws ProblemException 415
     */
    static void requireDocumentType(HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (!DocumentReader.takes(header)) {
            throw unsupportedType(
                    "Content-Type must be that of XML, JSON or HTML, or absent, %s."
                            .formatted(was(header)));
        }
    }

    /**
     * Tells whether the body is compressed.
     *
     * @throws ProblemException 415 if in a way that is not read
     */
    static boolean isGzip(HttpHeaders headers) {
        List<String> encodings = headers.getRequestHeader(HttpHeaders.CONTENT_ENCODING);
        String encoding =
                encodings == null
                        ? "identity"
                        : String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> {
                String detail = "Content-Encoding must be gzip or absent.";
                throw new ProblemException(
                                Problem.of(415, "unsupported_encoding", detail)
                                        .at(Fault.header(HttpHeaders.CONTENT_ENCODING, detail)))
                        .header(HttpHeaders.ACCEPT_ENCODING, "gzip");
            }
        };
    }

    /** Gives the length that the head declares; -1 if it declares none. */
    static long length(HttpHeaders headers) {
        String declared = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return declared == null ? -1 : Long.parseLong(declared);
    }

    /**
     * Gives the most bytes that a body can come to, inflated.
     *
     * @throws ProblemException 415 if it is compressed in a way that is not read
     */
    static long held(HttpHeaders headers, BodyLimits limits) {
        long declared = length(headers);
        if (isGzip(headers)) {
            long inflated = limits.inflated();
            return declared < 0 ? inflated : Math.min(declared * limits.ratio(), inflated);
        }
        return declared < 0 ? limits.plain() : Math.min(declared, limits.plain());
    }

    /** Tells whether the caller waits with the body until it is asked for. */
    static boolean expectsContinue(HttpHeaders headers) {
        return headers.getHeaderString("Expect") != null;
    }

    private static @Nullable MediaType parse(@Nullable String header) {
        try {
            return header == null ? null : MediaType.valueOf(header);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String essence(MediaType type) {
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }

    private static String was(@Nullable String header) {
        return header == null ? "and was absent" : "was " + header;
    }

    private static ProblemException unsupportedType(String detail) {
        return new ProblemException(
                Problem.of(415, "unsupported_media_type", detail)
                        .at(Fault.header(HttpHeaders.CONTENT_TYPE, detail)));
    }
}
