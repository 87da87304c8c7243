package dev.nashra.ingest.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a JSON Feed that is not well-formed one by one, so that whatever is wrong with
 * one ends where the next one seems to begin.
 */
final class JsonSalvage {
    private static final Pattern ITEMS = Pattern.compile("\"items\"\\s{0,20}:\\s{0,20}\\[");

    /** What items begin with, and the objects within them do not. */
    private static final Pattern NEXT =
            Pattern.compile(
                    ",\\s{0,200}(?=\\{\\s{0,200}\"(?:id|title|content_text|content_html|date_published)\")");

    /** A feed with more broken items than this is no feed; each may cost a look at all the rest. */
    private static final int MAX_BROKEN = 100;

    private final char[] json;
    private final String text;
    private final ObjectMapper strict;
    private final ObjectMapper lenient;
    private final int maxItems;
    private int at;

    JsonSalvage(String text, ObjectMapper strict, ObjectMapper lenient, int maxItems) {
        this.text = text;
        this.json = text.toCharArray();
        this.strict = strict;
        this.lenient = lenient;
        this.maxItems = maxItems;
    }

    /** Gives the items, as many as are read and one more; empty if there are none to be seen. */
    List<JsonPart> items() {
        List<JsonPart> parts = new ArrayList<>();
        Matcher items = ITEMS.matcher(text);
        if (!items.find()) {
            return parts;
        }
        at = items.end();
        for (int broken = 0; broken <= MAX_BROKEN && toNext() && parts.size() <= maxItems; ) {
            int start = at;
            JsonNode whole = read(strict, start);
            JsonNode item = whole == null ? read(lenient, start) : whole;
            parts.add(new JsonPart(item, whole == null));
            if (item == null) {
                broken++;
                Matcher next = NEXT.matcher(text);
                at = next.find(start + 1) ? next.end() : json.length;
            }
        }
        return parts;
    }

    private boolean toNext() {
        while (at < json.length && (json[at] == ',' || Character.isWhitespace(json[at]))) {
            at++;
        }
        return at < json.length && json[at] != ']';
    }

    private @Nullable JsonNode read(ObjectMapper mapper, int start) {
        try (JsonParser parser =
                mapper.getFactory().createParser(json, start, json.length - start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            JsonNode item = mapper.readTree(parser);
            at = start + Math.toIntExact(parser.currentLocation().getCharOffset());
            return item;
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }
}
