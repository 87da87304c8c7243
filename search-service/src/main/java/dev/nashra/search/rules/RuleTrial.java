package dev.nashra.search.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.Rule;
import dev.nashra.rules.match.ReadRule;
import dev.nashra.rules.match.RuleMatch;
import dev.nashra.rules.match.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a rule against the articles of the last days, by the code that enrich tags with. The index
 * chooses no articles but by language: its words are not quite those of rules.
 */
public final class RuleTrial {
    private final PastArticles past;

    /** Takes what reads articles. */
    public RuleTrial(PastArticles past) {
        this.past = past;
    }

    /** Tries a rule. */
    public TrialReport run(BodyReader.Trial trial) {
        Instant now = past.now();
        Instant start = past.beginning(trial.days());
        RuleSet rule = only(trial, now);
        Map<LocalDate, Long> days = new TreeMap<>();
        for (int i = 0; i < trial.days(); i++) {
            days.put(day(start).plusDays(i), 0L);
        }
        List<TrialReport.Example> examples = new ArrayList<>();
        PastArticles.Extent extent =
                past.read(
                        trial.languages(),
                        start,
                        null,
                        article -> {
                            for (RuleMatch match : rule.matches(IndexedArticle.text(article))) {
                                days.merge(day(IndexedArticle.published(article)), 1L, Long::sum);
                                if (examples.size() < trial.examples()) {
                                    examples.add(example(article, match));
                                }
                            }
                        });
        Instant reached = extent.reached();
        return new TrialReport(
                days.values().stream().mapToLong(Long::longValue).sum(),
                extent.scanned(),
                extent.isComplete(),
                reached,
                days.entrySet().stream()
                        .filter(each -> reached == null || !each.getKey().isBefore(day(reached)))
                        .map(each -> new TrialReport.Day(each.getKey(), each.getValue()))
                        .toList(),
                examples);
    }

    private static RuleSet only(BodyReader.Trial trial, Instant now) {
        Rule rule =
                new Rule(
                        "trial",
                        1,
                        "trial",
                        new Rule.Given("desk:trial", "trial"),
                        trial.query(),
                        trial.languages(),
                        true,
                        null,
                        now);
        return RuleReplay.only(ReadRule.of(rule));
    }

    private static TrialReport.Example example(ObjectNode article, RuleMatch match) {
        return new TrialReport.Example(
                article.path("id").asText(),
                article.path("source").asText(),
                headline(article),
                IndexedArticle.published(article),
                match.evidence());
    }

    private static @Nullable String headline(ObjectNode article) {
        return article.path("headline").isTextual() ? article.path("headline").textValue() : null;
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
