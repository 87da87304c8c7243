package dev.nashra.ingest.api;

import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.receive.BodyLimits;

/** The settings as limits of bodies. */
final class Limits {
    private static final long FEED = 16 * 1024;

    private Limits() {}

    static BodyLimits article(IngestConfig.Receive receive) {
        long bytes = receive.articleBytes().asLongValue();
        return new BodyLimits(bytes, bytes, bytes, receive.ratio(), receive.time());
    }

    /** What is said of one feed. */
    static BodyLimits feed(IngestConfig.Receive receive) {
        return new BodyLimits(FEED, FEED, FEED, receive.ratio(), receive.time());
    }

    static BodyLimits document(IngestConfig.Receive receive) {
        long bytes = receive.documentBytes().asLongValue();
        return new BodyLimits(bytes, bytes, bytes, receive.ratio(), receive.time());
    }

    static BodyLimits bulk(IngestConfig.Receive receive) {
        return new BodyLimits(
                receive.bulkBytes().asLongValue(),
                receive.bulkCompressedBytes().asLongValue(),
                receive.bulkBytes().asLongValue(),
                receive.ratio(),
                receive.time());
    }
}
