package dev.nashra.search.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What feeds say of a hit, in characters that every format has. */
final class Entry {
    private static final int TITLE_CHARACTERS = 100;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    /** The years that four digits can say, as RFC 822 and RFC 3339 want them. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final JsonNode hit;
    private final Links links;

    Entry(JsonNode hit, Links links) {
        this.hit = hit;
        this.links = links;
    }

    /** A tag: what it is called, and its code. */
    record Label(String id, String label) {}

    JsonNode hit() {
        return hit;
    }

    /** The same in all revisions and formats. */
    String id() {
        return "urn:nashra:article:" + hit.path("id").asText();
    }

    /** Never blank: the headline, else how the text begins, else who published it. */
    String title() {
        String headline = line("headline");
        if (headline != null) {
            return headline;
        }
        String body = line("body_text");
        if (body == null) {
            return source();
        }
        int characters = Math.min(TITLE_CHARACTERS, body.codePointCount(0, body.length()));
        String begin = body.substring(0, body.offsetByCodePoints(0, characters));
        return begin.length() < body.length() ? begin + "…" : begin;
    }

    /** The publisher's page; here, if the publisher names none that a browser may open. */
    String link() {
        String page = page();
        return page == null ? links.article(hit.path("id").asText()) : page;
    }

    /** The publisher's page in ASCII; null if there is none. */
    @Nullable String page() {
        try {
            URI uri = new URI(hit.path("url").asText());
            boolean web =
                    uri.getScheme() != null
                            && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT));
            return web && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** As claimed; when it came, if there is no claim. */
    Instant published() {
        Instant claimed = time("published");
        return claimed == null ? firstReceived() : claimed;
    }

    /** When this revision came. */
    Instant updated() {
        Instant received = time("received");
        return received == null ? firstReceived() : received;
    }

    private Instant firstReceived() {
        Instant received = time("first_received");
        return received == null ? Instant.EPOCH : received;
    }

    /** A time of the hit; null if it is absent or no feed can say it. */
    @Nullable Instant time(String field) {
        try {
            Instant time = Instant.parse(hit.path(field).asText());
            return time.isBefore(EARLIEST) ? null : time;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String source() {
        return CleanText.line(hit.path("source").asText());
    }

    /** Author as printed, else the publisher. */
    String author() {
        String byline = line("byline");
        return byline == null ? source() : byline;
    }

    /** BCP 47; null if undecided. */
    @Nullable String language() {
        String language = hit.path("language").asText();
        return language.equals("und") || !LANGUAGE.matcher(language).matches() ? null : language;
    }

    /** Tags, and that the publisher holds it back, for which feeds have no other place. */
    List<Label> tags() {
        List<Label> tags = new ArrayList<>();
        if (hit.path("pubstatus").asText().equals("withheld")) {
            tags.add(new Label("pubstatus:withheld", "withheld"));
        }
        for (JsonNode tag : hit.path("tags")) {
            String id = CleanText.line(tag.path("id").asText());
            String label = CleanText.line(tag.path("label").asText(id));
            tags.add(new Label(id, label.isEmpty() ? id : label));
        }
        return tags;
    }

    /** The text as HTML; null if it was not asked for. */
    @Nullable String bodyHtml() {
        String body = bodyText();
        return body == null ? null : Html.paragraphs(body);
    }

    /** The text; null if it was not asked for. */
    @Nullable String bodyText() {
        return hit.path("body_text").isTextual() ? text("body_text") : null;
    }

    /** Passages that match, as HTML; null if they were not asked for or there are none. */
    @Nullable String highlightHtml() {
        StringBuilder passages = new StringBuilder();
        for (JsonNode passage : hit.path("highlight").path("body_text")) {
            passages.append("<p dir=\"auto\">")
                    .append(CleanText.of(passage.asText()))
                    .append("</p>");
        }
        return passages.isEmpty() ? null : passages.toString();
    }

    /** A text on one line; null if it is absent or blank. */
    @Nullable String line(String field) {
        String line = CleanText.line(hit.path(field).asText());
        return line.isEmpty() ? null : line;
    }

    private String text(String field) {
        return CleanText.of(hit.path(field).asText());
    }
}
