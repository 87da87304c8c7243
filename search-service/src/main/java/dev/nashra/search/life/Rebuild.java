package dev.nashra.search.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.elastic.Elasticsearch;
import dev.nashra.search.index.IndexVersion;
import dev.nashra.search.index.Templates;
import dev.nashra.search.index.Versions;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Builds another version of the index beside the one that serves. From its first moment it is
 * written whenever the other is, by every instance; when all that was on its way before is settled,
 * what the other has is copied. So it has everything, and an article that comes both ways is there
 * as of its newest version.
 */
final class Rebuild {
    private final Elasticsearch elasticsearch;
    private final Requests requests;
    private final Templates templates;
    private final Backlog backlog;
    private final Copy copy;
    private final Comparer comparer;
    private final Readers readers;
    private final Consumer<Progress> told;
    private Progress progress = Progress.NONE;

    Rebuild(
            Elasticsearch elasticsearch,
            Templates templates,
            Backlog backlog,
            Copy copy,
            Comparer comparer,
            Readers readers,
            Consumer<Progress> told) {
        this.elasticsearch = elasticsearch;
        this.requests = new Requests(elasticsearch);
        this.templates = templates;
        this.backlog = backlog;
        this.copy = copy;
        this.comparer = comparer;
        this.readers = readers;
        this.told = told;
    }

    /**
     * Makes the new version; from then on it is written.
     *
     * @throws Refusal if there is one beside the one that serves already
     */
    void begin() throws IOException, Refusal {
        templates.ensure();
        Versions.Known known = templates.look();
        if (!known.beside().isEmpty()) {
            throw new Refusal(
                    "version_exists",
                    "There is version %d of the index already; drop it first."
                            .formatted(known.beside().getFirst().number()));
        }
        IndexVersion to = Housekeeping.next(elasticsearch);
        if (!templates.of(to).begin()) {
            throw new Refusal("version_exists", "Another instance is building a version now.");
        }
        templates.of(to).beside().ensure();
        tell(
                new Progress(
                        Progress.Step.WAITING,
                        known.serving().number(),
                        to.number(),
                        0,
                        null,
                        null));
    }

    /**
     * Goes on to the end.
     *
     * @param swap false to leave readers with the former version
     * @return true if the two versions are equal
     */
    boolean run(boolean swap) throws IOException, InterruptedException {
        IndexVersion from = new IndexVersion(progress.from());
        IndexVersion to = new IndexVersion(progress.to());
        backlog.awaitSettled();
        requests.send("POST", "/" + from.indices() + "/_refresh", Map.of());

        tell(progress.at(Progress.Step.COPYING));
        copy.run(from, templates.of(to).beside(), n -> tell(progress.done(n)));

        tell(progress.at(Progress.Step.COMPARING));
        ComparisonReport report = comparer.compare(from, to, n -> tell(progress.done(n)));
        tell(progress.found(report));
        if (!report.isEqual()) {
            tell(progress.failed("the versions differ"));
            return false;
        }
        complete(to);
        if (swap) {
            tell(progress.at(Progress.Step.SWAPPING));
            readers.change(from, to);
        }
        tell(progress.at(Progress.Step.DONE));
        return true;
    }

    private void complete(IndexVersion version) throws IOException {
        ObjectNode template =
                Versions.look(elasticsearch)
                        .find(version)
                        .orElseThrow(() -> new IOException("the new version was dropped"))
                        .editable();
        template.withObject("/_meta").remove(Versions.STATE);
        requests.send("PUT", "/_index_template/" + version.template(), Map.of(), template);
    }

    private void tell(Progress now) {
        progress = now;
        told.accept(now);
    }
}
