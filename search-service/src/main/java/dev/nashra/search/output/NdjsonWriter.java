package dev.nashra.search.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** The hits as they stand in JSON, one a line. */
final class NdjsonWriter implements OutputWriter {
    private final JsonMapper json;

    NdjsonWriter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void write(Listing listing, OutputStream out) throws IOException {
        for (ObjectNode hit : listing.page().hits()) {
            json.writeValue(out, hit);
            out.write('\n');
        }
    }
}
