package dev.nashra.ingest.discover;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.nashra.ingest.fetch.WebUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links of a JSON Feed as a whole: {@code hubs} and {@code feed_url} (JSON Feed 1.1). */
final class JsonFeedHead {
    private static final JsonFactory JSON = new JsonFactory();

    private final URI finalUrl;
    private final List<URI> hubs = new ArrayList<>();
    private @Nullable URI self;

    private JsonFeedHead(URI finalUrl) {
        this.finalUrl = finalUrl;
    }

    /** Gives what can be read; a feed that breaks off later still has its links. */
    static WebSubLinks links(byte[] bytes, URI finalUrl) {
        JsonFeedHead links = new JsonFeedHead(finalUrl);
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                links.readFeed(parser);
            }
        } catch (JsonProcessingException e) {
            return new WebSubLinks(links.hubs, links.self);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
        return new WebSubLinks(links.hubs, links.self);
    }

    private void readFeed(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("feed_url") && value == JsonToken.VALUE_STRING) {
                self = url(parser.getText());
            } else if (name.equals("hubs") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    readHub(parser);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readHub(JsonParser parser) throws IOException {
        String type = "";
        String url = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && name.equals("type")) {
                type = parser.getText();
            } else if (value == JsonToken.VALUE_STRING && name.equals("url")) {
                url = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        URI hub = type.equalsIgnoreCase("WebSub") ? url(url) : null;
        if (hub != null && !hubs.contains(hub)) {
            hubs.add(hub);
        }
    }

    private @Nullable URI url(String text) {
        return !text.isBlank() && WebUrl.of(finalUrl, text) instanceof WebUrl.Usable usable
                ? usable.uri()
                : null;
    }
}
