package dev.nashra.enrich.emit;

import dev.nashra.contract.Copy;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.Hop;
import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import dev.nashra.contract.Tag;
import dev.nashra.enrich.language.Language;
import dev.nashra.enrich.revise.ArticleState;
import dev.nashra.enrich.tag.Reading;
import dev.nashra.enrich.tag.Tagging;
import dev.nashra.enrich.tag.rule.RuleTagger;
import dev.nashra.rules.match.RuleText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the enriched article out of what is kept of it and where it was put. */
public final class EnrichedAssembler {
    private final Tagging tagging;
    private final RuleTagger rules;

    /** Makes an assembler that tags with what it is given, by rules last. */
    public EnrichedAssembler(Tagging tagging, RuleTagger rules) {
        this.tagging = tagging;
        this.rules = rules;
    }

    /**
     * Assembles an article.
     *
     * @param state what is kept, {@code version} being the one to emit
     * @param group id of the lead
     * @param copy relation to the lead; null on the lead itself
     * @param hops what happened to it from grouping on
     */
    public EnrichedArticle assemble(
            ArticleState state, String group, @Nullable Copy copy, List<Hop> hops) {
        RawArticle raw = state.article();
        boolean withdrawn = raw.pubstatus() == PubStatus.CANCELED;
        Instant claimed = raw.firstcreated() == null ? raw.versioncreated() : raw.firstcreated();
        boolean clamped = claimed != null && claimed.isAfter(raw.received());
        return new EnrichedArticle(
                raw.id(),
                state.revision(),
                state.version(),
                raw.source(),
                raw.uri(),
                raw.url(),
                raw.headline(),
                raw.bodyText(),
                raw.byline(),
                state.language(),
                state.languageConfidence(),
                clamped ? raw.received() : claimed,
                clamped,
                raw.versioncreated(),
                raw.firstcreated(),
                raw.pubstatus(),
                raw.subject(),
                raw.place(),
                raw.person(),
                raw.organisation(),
                group,
                group.equals(raw.id()) ? null : group,
                copy,
                withdrawn ? List.of() : tags(state),
                state.firstReceived(),
                raw.received(),
                null,
                Stream.concat(state.hops().stream(), hops.stream()).toList());
    }

    private List<Tag> tags(ArticleState state) {
        RawArticle raw = state.article();
        String language = new Language(state.language(), state.languageConfidence()).primary();
        List<Tag> found = tagging.tags(Reading.of(language, raw.headline(), raw.bodyText()));
        List<Tag> ruled =
                rules.tags(
                        new RuleText(
                                state.language(),
                                raw.source(),
                                raw.url(),
                                raw.headline(),
                                raw.bodyText(),
                                found));
        return Stream.concat(found.stream(), ruled.stream()).toList();
    }
}
