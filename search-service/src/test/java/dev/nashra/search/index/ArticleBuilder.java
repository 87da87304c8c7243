package dev.nashra.search.index;

import dev.nashra.contract.ArticleId;
import dev.nashra.contract.Copy;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles for tests: everything has a plain default, and a test says what matters to it. */
public final class ArticleBuilder {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final String id;
    private final String source;
    private final String uri;
    private String headline = "";
    private @Nullable String body;
    private String language = "en";
    private int revision = 1;
    private long version = 1;
    private PubStatus pubstatus = PubStatus.USABLE;
    private @Nullable String lead;
    private @Nullable String group;
    private List<Tag> tags = List.of();
    private @Nullable Instant published;
    private Instant firstReceived = NOON;

    private ArticleBuilder(String source, String uri) {
        this.source = source;
        this.uri = uri;
        this.id = ArticleId.of(source, uri);
    }

    /** Begins an article. */
    public static ArticleBuilder article(String source, String uri) {
        return new ArticleBuilder(source, uri);
    }

    /** Sets the texts. */
    public ArticleBuilder text(String language, String headline, @Nullable String body) {
        this.language = language;
        this.headline = headline;
        this.body = body;
        return this;
    }

    /** Sets revision and version alike. */
    public ArticleBuilder version(int number) {
        revision = number;
        version = number;
        return this;
    }

    /** Sets revision and version apart. */
    public ArticleBuilder version(int ofText, long ofAll) {
        revision = ofText;
        version = ofAll;
        return this;
    }

    /** Makes it a copy of another article. */
    public ArticleBuilder follows(String leadId) {
        lead = leadId;
        group = leadId;
        return this;
    }

    /** Puts it into a group without saying who leads. */
    public ArticleBuilder inGroup(String id) {
        group = id;
        return this;
    }

    /** Withdraws it. */
    public ArticleBuilder withdrawn() {
        pubstatus = PubStatus.CANCELED;
        return this;
    }

    /** Tags it. */
    public ArticleBuilder tags(String... ids) {
        List<Tag> made = new ArrayList<>();
        for (String each : ids) {
            made.add(new Tag(each, each, Tag.Kind.PLACE, "test:1", 1, List.of()));
        }
        tags = made;
        return this;
    }

    /** Gives it a desk's tag for a passage of its headline. */
    public ArticleBuilder tagged(String id, int start, int end) {
        String surface = headline.substring(start, end);
        Tag.Evidence evidence = new Tag.Evidence("headline", start, end, surface);
        tags = List.of(new Tag(id, id, Tag.Kind.CUSTOM, "rule:1:1", 1, List.of(evidence)));
        return this;
    }

    /** Says who is named by a passage of its headline. */
    public ArticleBuilder named(String id, String label, String surface) {
        int start = headline.indexOf(surface);
        Tag.Evidence evidence =
                new Tag.Evidence("headline", start, start + surface.length(), surface);
        tags = List.of(new Tag(id, label, Tag.Kind.PERSON, "test:1", 1, List.of(evidence)));
        return this;
    }

    /** Sets the claimed time. */
    public ArticleBuilder published(Instant time) {
        published = time;
        return this;
    }

    /** Sets the time of first receipt; the revision came in at once. */
    public ArticleBuilder received(Instant time) {
        firstReceived = time;
        return this;
    }

    /** Gives the id. */
    public String id() {
        return id;
    }

    /** Makes the article. */
    public EnrichedArticle build() {
        return new EnrichedArticle(
                id,
                revision,
                version,
                source,
                uri,
                null,
                headline,
                body,
                null,
                language,
                1,
                published,
                false,
                published,
                null,
                pubstatus,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                group == null ? id : group,
                lead,
                lead == null ? null : new Copy(Copy.Kind.NEAR, 0.8, 0.9),
                tags,
                firstReceived,
                firstReceived.plus(Duration.ofSeconds(revision - 1)),
                null,
                List.of());
    }
}
