package dev.nashra.ingest.api;

import dev.nashra.ingest.IngestConfig;
import dev.nashra.ingest.receive.BodyLimits;

/** The settings as limits of bodies. */
final class Limits {
    private Limits() {}

    static BodyLimits article(IngestConfig.Receive receive) {
        long bytes = receive.articleBytes().asLongValue();
        return new BodyLimits(bytes, bytes, bytes, receive.ratio(), receive.time());
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
