package dev.nashra.search.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/** The page as it is. */
final class JsonWriter implements OutputWriter {
    private final JsonMapper json;

    JsonWriter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void write(Listing listing, OutputStream out) throws IOException {
        json.writeValue(out, listing.page());
    }
}
