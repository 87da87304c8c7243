package dev.nashra.enrich.tag.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Rule;
import dev.nashra.contract.Tag;
import dev.nashra.follow.ReadMark;
import dev.nashra.rules.match.RuleMatch;
import dev.nashra.rules.match.RuleSet;
import dev.nashra.rules.match.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleTaggerTest {
    private final RulesInForce rules = new RulesInForce();
    private final List<Optional<Rule>> failures = new ArrayList<>();
    private final RuleTagger tagger =
            new RuleTagger(rules, new ReadMark(), (rule, cause) -> failures.add(rule));

    @Test
    void tagSaysWhichRuleAndWhere() {
        rules.apply(List.of(Rules.put("ships", 3, "ferry")));

        assertThat(tagger.tags(Rules.text("A ferry for Maren")))
                .containsExactly(
                        new Tag(
                                "desk:ships",
                                "label of ships",
                                Tag.Kind.CUSTOM,
                                "rule:ships:3",
                                1,
                                List.of(new Tag.Evidence("headline", 2, 7, "ferry"))));
    }

    @Test
    void ruleLooksAtTagsFoundBefore() {
        rules.apply(List.of(Rules.put("north", 1, "place:\"country:NO\"")));
        Tag norway = new Tag("country:NO", "Norway", Tag.Kind.PLACE, "t:1", 1, List.of());

        List<Tag> tags = tagger.tags(new RuleText("en", "paper", null, "A", null, List.of(norway)));

        assertThat(tags).extracting(Tag::id).containsExactly("desk:north");
    }

    @Test
    void changeIsInForceAtOnceAndSoIsADeletion() {
        rules.apply(List.of(Rules.put("a", 1, "ferry")));
        rules.apply(List.of(Rules.put("a", 2, "tram")));

        assertThat(tagger.tags(Rules.text("ferry"))).isEmpty();
        assertThat(tagger.tags(Rules.text("tram"))).extracting(Tag::rule).containsOnly("rule:a:2");

        rules.apply(List.of(new RuleChange.Drop("a")));
        assertThat(tagger.tags(Rules.text("tram"))).isEmpty();
    }

    @Test
    void manyChangesAtOnceEndAsOneByOne() {
        List<RuleChange> changes = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> changes.add(Rules.put("r" + i, 1, "word" + i)));
        changes.add(Rules.put("r7", 2, "ferry"));
        changes.add(new RuleChange.Drop("r8"));
        RulesInForce single = new RulesInForce();
        changes.forEach(change -> single.apply(List.of(change)));

        rules.apply(changes);

        assertThat(rules.set().rules()).isEqualTo(single.set().rules()).hasSize(199);
    }

    @Test
    void ruleThatFailsIsLeftOutAndTheOthersTag() {
        List<RuleChange> changes = new ArrayList<>();
        IntStream.range(0, 9).forEach(i -> changes.add(Rules.put("r" + i, 1, "ferry")));
        rules.apply(changes);
        RuleTagger failing =
                new RuleTagger(
                        rules,
                        new ReadMark(),
                        (rule, cause) -> failures.add(rule),
                        (set, text) -> failingFor("r5", set, text));

        List<Tag> tags = failing.tags(Rules.text("ferry"));

        assertThat(tags).extracting(Tag::id).hasSize(8).doesNotContain("desk:r5");
        assertThat(failures).containsExactly(Optional.of(Rules.rule("r5", 1, "ferry")));
        assertThat(failing.tags(Rules.text("ferry"))).hasSize(8);
        assertThat(failures).as("it is not tried again").hasSize(1);
        rules.apply(List.of(Rules.put("r5", 2, "ferry")));
        assertThat(tagger.tags(Rules.text("ferry"))).as("changed, it is").hasSize(9);
    }

    @Test
    void failureOfNoSingleRuleCostsOnlyTheTags() {
        rules.apply(List.of(Rules.put("a", 1, "ferry"), Rules.put("b", 1, "ferry")));
        RuleTagger failing =
                new RuleTagger(
                        rules,
                        new ReadMark(),
                        (rule, cause) -> failures.add(rule),
                        (set, text) -> {
                            if (set == rules.set()) {
                                throw new IllegalStateException("only all together");
                            }
                            return set.matches(text);
                        });

        assertThat(failing.tags(Rules.text("ferry"))).isEmpty();
        assertThat(failures).containsExactly(Optional.empty());
        assertThat(rules.size()).isEqualTo(2);
    }

    @Test
    void waitsForRulesThatHaveBeenRead() {
        ReadMark mark = new ReadMark();
        mark.set(5);

        assertThat(new RuleTagger(rules, mark, (rule, cause) -> {}).awaitRead(5)).isTrue();
    }

    @Test
    void doesNotWaitForRulesWhenTheThreadIsToEnd() {
        Thread.currentThread().interrupt();

        assertThat(tagger.awaitRead(5)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<RuleMatch> failingFor(String id, RuleSet set, RuleText text) {
        if (set.rule(id).filter(rule -> rule.version() == 1).isPresent()) {
            throw new IllegalStateException("a bug");
        }
        return set.matches(text);
    }
}
