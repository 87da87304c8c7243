package dev.nashra.search.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.search.query.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;

/** Writes pages of articles in every format. Safe for use by many threads. */
public final class Outputs {
    private final Map<Format, OutputWriter> writers = new EnumMap<>(Format.class);

    /**
     * Makes the writers.
     *
     * @param mapper of the wire format
     */
    public Outputs(JsonMapper mapper) {
        JsonMapper json = mapper.copy();
        json.getFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        for (Format format : Format.values()) {
            writers.put(
                    format,
                    switch (format) {
                        case JSON -> new JsonWriter(json);
                        case NDJSON -> new NdjsonWriter(json);
                        case CSV -> new CsvWriter();
                        case RSS -> new RssWriter();
                        case ATOM -> new AtomWriter();
                        case JSONFEED -> new JsonFeedWriter(json);
                        case NINJS -> new NinjsWriter(json);
                    });
        }
    }

    /** Writes a page in UTF-8; the stream stays open. */
    public void write(Format format, Listing listing, OutputStream out) throws IOException {
        OutputWriter writer = writers.get(format);
        if (writer == null) {
            throw new IllegalArgumentException("no writer of " + format);
        }
        writer.write(listing, out);
    }
}
