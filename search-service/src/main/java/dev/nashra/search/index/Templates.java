package dev.nashra.search.index;

import dev.nashra.search.elastic.Elasticsearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The templates of all versions. */
public final class Templates {
    private final Elasticsearch elasticsearch;
    private final Function<IndexVersion, IndexTemplate> maker;
    private final Map<IndexVersion, IndexTemplate> made = new ConcurrentHashMap<>();
    private volatile IndexVersion serving = IndexVersion.FIRST;

    /** Takes what makes the template of a version. */
    public Templates(Elasticsearch elasticsearch, Function<IndexVersion, IndexTemplate> maker) {
        this.elasticsearch = elasticsearch;
        this.maker = maker;
    }

    /** Gives the template of a version. */
    public IndexTemplate of(IndexVersion version) {
        return made.computeIfAbsent(version, maker);
    }

    /** Looks which versions there are; as of now, not of when it was last looked. */
    public Versions.Known look() throws IOException {
        Versions.Known known = Versions.look(elasticsearch);
        serving = known.serving();
        return known;
    }

    /** Tells whether the version that serves was there when last looked at. */
    public boolean isInstalled() {
        return of(serving).isInstalled();
    }

    /** Gives the fields that the version that serves maps otherwise than this software would. */
    public List<String> outdated() {
        return of(serving).outdated();
    }

    /** Sees to it that the version that serves can be written to and read. */
    public void ensure() throws IOException {
        if (!isInstalled()) {
            IndexTemplate template = of(look().serving());
            try {
                template.ensure();
            } catch (VersionGoneException e) {
                throw new IOException(e);
            }
        }
    }

    /** Makes the next use of any version look again. */
    public void doubt() {
        made.values().forEach(IndexTemplate::doubt);
    }
}
