package dev.nashra.search.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nashra.contract.Rule;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of calls on rules. */
public final class BodyReader {
    private static final int MAX_NAME = 200;
    private static final int MAX_TAG = 128;
    private static final int MAX_DAYS = 30;
    private static final int MAX_EXAMPLES = 20;
    private static final int DAYS = 7;
    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9_-]{0,31}:\\S+");

    /** What Nashra itself says of an article must not look as if a desk had said it. */
    private static final Set<String> OWN =
            Set.of("country", "place", "person", "organisation", "medtop", "topic");

    private BodyReader() {}

    /** Reads a rule to keep; the body must be an object. */
    public static ReadBody<RuleDraft> draft(JsonNode body) {
        BodyFields fields =
                new BodyFields(body, Set.of("name", "tag", "query", "languages", "enabled"));
        String name = fields.text("/name", MAX_NAME);
        Rule.Given tag = tag(fields);
        String query = fields.query();
        List<String> languages = fields.languages();
        boolean enabled = fields.flag("/enabled", true);
        return fields.end(() -> new RuleDraft(name, tag, query, languages, enabled));
    }

    private static Rule.Given tag(BodyFields fields) {
        if (!fields.at("/tag").isObject()) {
            fields.fault("/tag", "is required, as an object with id and label");
            return new Rule.Given("", "");
        }
        for (String name : (Iterable<String>) fields.at("/tag")::fieldNames) {
            if (!Set.of("id", "label").contains(name)) {
                fields.fault("/tag", "has an unknown field; there are id and label");
            }
        }
        String id = fields.text("/tag/id", MAX_TAG);
        String label = fields.text("/tag/label", MAX_NAME);
        if (!id.isEmpty() && !TAG.matcher(id).matches()) {
            fields.fault("/tag/id", "must be like desk:energy, without spaces");
        } else if (!id.isEmpty() && OWN.contains(id.substring(0, id.indexOf(':')))) {
            fields.fault("/tag/id", "begins as Nashra's own tags do; take another word");
        }
        return new Rule.Given(id, label);
    }

    /** Reads a rule to try; the body must be an object. */
    public static ReadBody<Trial> trial(JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("query", "languages", "days", "examples"));
        String query = fields.query();
        List<String> languages = fields.languages();
        int days = fields.number("/days", 1, MAX_DAYS, DAYS);
        int examples = fields.number("/examples", 0, MAX_EXAMPLES, MAX_EXAMPLES);
        return fields.end(() -> new Trial(query, languages, days, examples));
    }

    /** Reads how far back to tag again; the body must be an object. */
    public static ReadBody<Past> past(JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("days", "before"));
        int days = fields.number("/days", 1, MAX_DAYS, DAYS);
        Instant before = null;
        JsonNode given = fields.at("/before");
        if (!given.isMissingNode()) {
            before = time(given.asText());
            if (before == null) {
                fields.fault("/before", "must be a time such as 2026-11-02T07:55:32Z");
            }
        }
        Instant end = before;
        return fields.end(() -> new Past(days, end));
    }

    private static @Nullable Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * A rule to try.
     *
     * @param query that can be matched
     * @param languages ISO 639 codes; empty for all
     * @param days of UTC to look back, today included
     * @param examples most that are shown
     */
    public record Trial(String query, List<String> languages, int days, int examples) {
        /** Makes the list unmodifiable. */
        public Trial {
            languages = List.copyOf(languages);
        }
    }

    /**
     * What to tag again.
     *
     * @param days of UTC to look back, today included
     * @param before latest time of publication, exclusive; null for now
     */
    public record Past(int days, @Nullable Instant before) {}
}
