package dev.nashra.search.life;

import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.IndexVersion;
import dev.nashra.search.index.Indices;
import dev.nashra.search.index.Retention;
import dev.nashra.search.index.Versions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What is deleted of the index: versions that nobody wants, and months whose time is over. */
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final Elasticsearch elasticsearch;
    private final Requests requests;
    private final Retention retention;

    Housekeeping(Elasticsearch elasticsearch, Retention retention) {
        this.elasticsearch = elasticsearch;
        this.requests = new Requests(elasticsearch);
        this.retention = retention;
    }

    /** Gives a number that no version has or had left anything of. */
    static IndexVersion next(Elasticsearch elasticsearch) throws IOException {
        int last =
                Stream.concat(
                                Versions.look(elasticsearch).all().stream()
                                        .map(Versions.Version::version),
                                indices(new Requests(elasticsearch)).stream()
                                        .flatMap(index -> IndexVersion.in(index).stream()))
                        .mapToInt(IndexVersion::number)
                        .max()
                        .orElse(0);
        return new IndexVersion(last + 1);
    }

    /** Drops every version but one, and what is left of such a version. */
    void drop(IndexVersion kept) throws IOException {
        // First, so that whoever writes knows that it is not to be made anew.
        for (Versions.Version each : Versions.look(elasticsearch).all()) {
            if (!each.version().equals(kept)) {
                requests.send("DELETE", "/_index_template/" + each.version().template(), Map.of());
            }
        }
        for (String index : indices(requests)) {
            if (IndexVersion.in(index).filter(version -> !version.equals(kept)).isPresent()) {
                delete(index);
            }
        }
    }

    /** Deletes months whose time is over, in all versions, and leftovers of dropped versions. */
    void sweep() throws IOException {
        // In this order: an index that is seen has a template already, unless it was dropped.
        List<String> indices = indices(requests);
        Versions.Known known = Versions.look(elasticsearch);
        if (known.all().isEmpty()) {
            return;
        }
        for (String index : indices) {
            IndexVersion version = IndexVersion.in(index).orElseThrow();
            boolean leftOver = known.find(version).isEmpty();
            if (leftOver || retention.isOver(version.month(index))) {
                LOG.infof("deleting %s: %s", index, leftOver ? "left over" : "its time is over");
                delete(index);
            }
        }
    }

    private void delete(String index) throws IOException {
        requests.send("DELETE", "/" + index, Map.of("ignore_unavailable", "true"));
    }

    private static List<String> indices(Requests requests) throws IOException {
        List<String> names = new ArrayList<>();
        requests.find(
                        "/" + Indices.EVERY + "/_settings/index.uuid",
                        Map.of("expand_wildcards", "open,closed"))
                .fieldNames()
                .forEachRemaining(names::add);
        names.removeIf(name -> IndexVersion.in(name).isEmpty());
        return names;
    }
}
