package dev.nashra.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.elastic.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which versions of the index there are. That is kept in Elasticsearch alone, as their templates,
 * so that all instances know the same at once: what is read here is what was written last.
 */
public final class Versions {
    /** Field of a template's {@code _meta}; without it a version is complete. */
    public static final String STATE = "state";

    /** A version that lacks articles which the one that serves has. */
    public static final String BUILDING = "building";

    private Versions() {}

    /**
     * A version.
     *
     * @param version its number
     * @param serves true if its template gives new months to readers
     * @param complete false while it is being built
     * @param template as Elasticsearch keeps it
     */
    public record Version(
            IndexVersion version, boolean serves, boolean complete, JsonNode template) {
        /** Gives a copy of the template as Elasticsearch would take it. */
        public ObjectNode editable() {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (String part : List.of("index_patterns", "priority", "template", "_meta")) {
                if (template.has(part)) {
                    copy.set(part, template.path(part).deepCopy());
                }
            }
            return copy;
        }
    }

    /**
     * All of them, in order.
     *
     * @param all empty before the first start, or when Elasticsearch has lost everything
     */
    public record Known(List<Version> all) {
        /** Gives the version whose indexing counts; the first if there is none yet. */
        public IndexVersion serving() {
            return all.stream()
                    .min(Comparator.comparing((Version v) -> !v.serves()))
                    .map(Version::version)
                    .orElse(IndexVersion.FIRST);
        }

        /** Gives the others, which are written too as long as they are there. */
        public List<IndexVersion> beside() {
            IndexVersion serving = serving();
            return all.stream().map(Version::version).filter(v -> !v.equals(serving)).toList();
        }

        /** Finds one of them. */
        public Optional<Version> find(IndexVersion version) {
            return all.stream().filter(each -> each.version().equals(version)).findFirst();
        }
    }

    /**
     * Looks which there are.
     *
     * @throws IOException if Elasticsearch cannot say
     */
    public static Known look(Elasticsearch elasticsearch) throws IOException {
        Reply reply = elasticsearch.call("GET", "/_index_template/" + Indices.EVERY, Map.of());
        if (reply.status() == 404) {
            return new Known(List.of());
        }
        if (!reply.isSuccess()) {
            throw new IOException("Elasticsearch answers " + reply.errorType());
        }
        List<Version> all = new ArrayList<>();
        for (JsonNode each : reply.json().path("index_templates")) {
            JsonNode template = each.path("index_template");
            IndexVersion.in(each.path("name").asText())
                    .ifPresent(version -> all.add(read(version, template)));
        }
        all.sort(Comparator.comparing(Version::version));
        return new Known(List.copyOf(all));
    }

    private static Version read(IndexVersion version, JsonNode template) {
        return new Version(
                version,
                template.path("template").path("aliases").has(Indices.ALIAS),
                !template.path("_meta").path(STATE).asText().equals(BUILDING),
                template);
    }
}
