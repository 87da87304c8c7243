package dev.nashra.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.ingest.parse.Refusal.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks an item against ninjs. An item says its version only from 1.3 on, and may leave it out: it
 * is then checked against all that any version allows. Times are not looked at: in ninjs any text
 * will do.
 */
final class NinjsRules {
    /** Faults beyond these help nobody. */
    private static final int MAX_FAULTS = 20;

    private static final Set<String> TYPES =
            Set.of(
                    "text",
                    "audio",
                    "video",
                    "picture",
                    "graphic",
                    "composite",
                    "component",
                    "event",
                    "planning");
    private static final Set<String> REPRESENTATIONS =
            Set.of("complete", "incomplete", "full", "partial");
    private static final Set<String> STATUSES = Set.of("usable", "withheld", "canceled");
    private static final Set<String> CONCEPT_TEXTS =
            Set.of(
                    "name", "rel", "scheme", "code", "uri", "literal", "creator", "role", "title",
                    "href", "id");
    private static final Set<String> SHAPES =
            Set.of(
                    "Point",
                    "MultiPoint",
                    "LineString",
                    "MultiLineString",
                    "Polygon",
                    "MultiPolygon",
                    "GeometryCollection",
                    "Feature",
                    "FeatureCollection");
    private static final Pattern TRUNCATED_DATE =
            Pattern.compile(
                    "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    private final List<Fault> faults = new ArrayList<>();
    private final @Nullable String version;

    private NinjsRules(@Nullable String version) {
        this.version = version;
    }

    /**
     * Finds what is wrong with an item.
     *
     * @param said version that the sender says it is; null if it does not
     */
    static List<Fault> faults(ObjectNode item, @Nullable String said) {
        NinjsRules rules = new NinjsRules(said);
        if (!item.path("uri").isTextual()) {
            rules.fault("/uri", "is required and must be a string");
        }
        rules.item("", item);
        return List.copyOf(rules.faults);
    }

    private void item(String at, JsonNode item) {
        for (var property : item.properties()) {
            String pointer = at + "/" + escaped(property.getKey());
            NinjsProperty kind = NinjsProperty.of(property.getKey());
            if (kind == null || isLater(property.getKey())) {
                fault(pointer, "is not a property of ninjs");
            } else if (!property.getValue().isNull()) {
                value(pointer, kind, property.getValue());
            }
        }
    }

    private void value(String at, NinjsProperty kind, JsonNode value) {
        switch (kind) {
            case TEXT -> text(at, value);
            case TYPE -> oneOf(at, value, TYPES);
            case REPRESENTATION -> oneOf(at, value, REPRESENTATIONS);
            case PUBSTATUS -> oneOf(at, value, STATUSES);
            case NUMBER -> require(value.isNumber(), at, "must be a number");
            case URGENCY -> urgency(at, value);
            case CONCEPTS -> each(at, value, this::concept);
            case TEXTS -> each(at, value, (pointer, entry) -> required(pointer, entry, "value"));
            case STANDARD, CONCEPT -> concept(at, value);
            case ALTIDS -> require(value.isContainerNode(), at, "must be an object or an array");
            case RIGHTS -> rights(at, value);
            case RENDITIONS -> renditions(at, value);
            case ASSOCIATIONS -> associations(at, value);
            case EVENT -> event(at, value);
            case COVERAGE -> each(at, value, this::coverage);
            case ADVICE -> each(at, value, this::advice);
        }
    }

    private interface Check {
        void of(String pointer, JsonNode entry);
    }

    private void each(String at, JsonNode list, Check check) {
        if (!require(list.isArray(), at, "must be an array")) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String pointer = at + "/" + i;
            if (require(list.get(i).isObject(), pointer, "must be an object")) {
                check.of(pointer, list.get(i));
            }
        }
    }

    private void concept(String at, JsonNode concept) {
        if (!require(concept.isObject(), at, "must be an object")) {
            return;
        }
        for (var property : concept.properties()) {
            String pointer = at + "/" + escaped(property.getKey());
            JsonNode value = property.getValue();
            String name = property.getKey().toLowerCase(Locale.ROOT);
            if (CONCEPT_TEXTS.contains(name)) {
                text(pointer, value);
            } else if (name.equals("geojson")) {
                String type = value.path("type").asText();
                require(SHAPES.contains(type), pointer + "/type", "must be a type of GeoJSON");
            }
        }
    }

    private void required(String at, JsonNode entry, String name) {
        require(entry.path(name).isTextual(), at + "/" + name, "is required and must be a string");
    }

    private void rights(String at, JsonNode rights) {
        if (!require(rights.isObject(), at, "must be an object")) {
            return;
        }
        JsonNode linked = either(rights, "linkedrights", "linkedRights");
        JsonNode encoded = either(rights, "encodedrights", "encodedRights");
        if (linked.isMissingNode() == encoded.isMissingNode()) {
            fault(at, "must have one of linkedrights and encodedrights");
        }
        if (!linked.isMissingNode()) {
            text(at + "/linkedrights", linked);
        }
        if (!encoded.isMissingNode() && !encoded.isObject()) {
            text(at + "/encodedrights", encoded);
        }
    }

    private void renditions(String at, JsonNode renditions) {
        if (renditions.isArray()) {
            each(at, renditions, (pointer, entry) -> required(pointer, entry, "name"));
        } else {
            members(at, renditions, (pointer, entry) -> {});
        }
    }

    private void associations(String at, JsonNode associations) {
        if (!associations.isArray()) {
            members(at, associations, this::item);
            return;
        }
        each(
                at,
                associations,
                (pointer, entry) -> {
                    required(pointer, entry, "uri");
                    required(pointer, entry, "name");
                    ObjectNode unnamed = ((ObjectNode) entry).deepCopy();
                    unnamed.remove("name");
                    item(pointer, unnamed);
                });
    }

    private void members(String at, JsonNode members, Check check) {
        if (!require(members.isObject(), at, "must be an object")) {
            return;
        }
        for (var member : members.properties()) {
            String pointer = at + "/" + escaped(member.getKey());
            if (require(member.getValue().isObject(), pointer, "must be an object")) {
                check.of(pointer, member.getValue());
            }
        }
    }

    private void event(String at, JsonNode event) {
        if (require(event.isObject(), at, "must be an object")) {
            dates(at + "/dates", event.path("dates"));
        }
    }

    private void dates(String at, JsonNode dates) {
        for (String end : new String[] {"Start", "End"}) {
            JsonNode expected = dates.path("expected" + end + "Date");
            String pointer = at + "/expected" + end + "Date";
            if (expected.isMissingNode()) {
                continue;
            }
            boolean date = TRUNCATED_DATE.matcher(expected.asText()).matches();
            require(date, pointer, "must be a date, or the beginning of one");
            JsonNode exact = dates.path(end.toLowerCase(Locale.ROOT) + "Date");
            require(exact.isMissingNode(), pointer, "must not stand beside the exact date");
        }
    }

    private void coverage(String at, JsonNode coverage) {
        if (coverage.has("urgency")) {
            urgency(at + "/urgency", coverage.get("urgency"));
        }
        dates(at + "/dates", coverage.path("dates"));
    }

    private void advice(String at, JsonNode advice) {
        for (String name : new String[] {"importance", "lifetime"}) {
            if (advice.has(name)) {
                required(at + "/" + name, advice.get(name), "code");
            }
        }
    }

    private void urgency(String at, JsonNode urgency) {
        boolean whole = urgency.isIntegralNumber() && urgency.asInt() >= 1 && urgency.asInt() <= 9;
        require(whole, at, "must be a whole number from 1 to 9");
    }

    private void text(String at, JsonNode value) {
        require(value.isTextual(), at, "must be a string, was " + name(value));
    }

    private void oneOf(String at, JsonNode value, Set<String> allowed) {
        boolean early = isEarly() && value.asText().equals("component");
        require(
                allowed.contains(value.asText()) && !early,
                at,
                "must be one of " + String.join(", ", allowed.stream().sorted().toList()));
    }

    /** What came with 1.2, in an item that says it is older. */
    private boolean isLater(String name) {
        return isEarly() && (name.equals("infosource") || name.startsWith("headline_"));
    }

    private boolean isEarly() {
        return "1.0".equals(version) || "1.1".equals(version);
    }

    private static JsonNode either(JsonNode node, String name, String other) {
        return node.has(name) ? node.get(name) : node.path(other);
    }

    private static String name(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private boolean require(boolean right, String at, String wrong) {
        if (!right) {
            fault(at, wrong);
        }
        return right;
    }

    private void fault(String at, String wrong) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(Fault.at(at, wrong));
        }
    }

    /** A pointer's way of writing names (RFC 6901); of endless ones the beginning. */
    private static String escaped(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
