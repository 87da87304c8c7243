package dev.nashra.rules.match;

import static dev.nashra.rules.match.Given.ids;
import static dev.nashra.rules.match.Given.ready;
import static dev.nashra.rules.match.Given.rules;
import static dev.nashra.rules.match.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Rule;
import dev.nashra.contract.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private static final RuleText PIPELINE =
            text(
                    "en",
                    "Pipeline opened in Kazakhstan",
                    "The gas pipelines of Kazakhstan reach the sea.");

    @Test
    void rulesAreMatchedWithEvidence() {
        List<RuleMatch> matches =
                rules("gas AND \"pipeline of Kazakhstan\"", "oil", "headline:gas")
                        .matches(PIPELINE);

        assertThat(matches)
                .singleElement()
                .satisfies(
                        match -> {
                            assertThat(match.evidence())
                                    .extracting(Tag.Evidence::surface)
                                    .containsExactly("gas", "pipelines of Kazakhstan");
                            assertThat(match.tag().kind()).isEqualTo(Tag.Kind.CUSTOM);
                            assertThat(match.tag().rule()).endsWith(":1");
                        });
    }

    @Test
    void ruleIsInForceWithTheNextArticleAndGoneWithTheNext() {
        RuleSet none = rules("oil");
        assertThat(ids(none, PIPELINE)).isEmpty();

        RuleSet one = none.with(ready("a", "gas"));
        RuleSet changed = one.with(ready("a", "coal"));

        assertThat(ids(one, PIPELINE)).containsExactly("a");
        assertThat(ids(changed, PIPELINE)).isEmpty();
        assertThat(ids(changed.with(ready("a", "sea")), PIPELINE)).containsExactly("a");
        assertThat(ids(one.without("a"), PIPELINE)).isEmpty();
        assertThat(ids(one, PIPELINE)).as("a set never changes").containsExactly("a");
    }

    @Test
    void textIsNotReadWhereThereAreNoRules() {
        RuleSet gone = rules("gas").without("gas");

        assertThat(ids(gone, PIPELINE)).isEmpty();

        assertThat(gone.desk().counts().share(0))
                .as("no article was counted")
                .isEqualTo(rules("gas").desk().counts().share(0));
    }

    @Test
    void settledRuleIsReplacedAndRemoved() {
        RuleSet set = rules("gas", "sea");

        assertThat(ids(set.without("gas"), PIPELINE)).containsExactly("sea");
        assertThat(ids(set.with(ready("gas", "coal")), PIPELINE)).containsExactly("sea");
        assertThat(set.without("gas").size()).isEqualTo(1);
        assertThat(set.without("gas").rule("gas")).isEmpty();
        assertThat(set.without("coal")).isSameAs(set);
    }

    @Test
    void disabledRuleMatchesNothing() {
        Rule rule = ready("a", "gas").rule();
        Rule disabled =
                new Rule(
                        rule.id(),
                        2,
                        rule.name(),
                        rule.tag(),
                        rule.query(),
                        List.of(),
                        false,
                        null,
                        rule.updated());
        RuleSet set = RuleSet.empty().with(ready("a", "gas"));

        assertThat(ReadRule.of(disabled))
                .isInstanceOfSatisfying(
                        ReadRule.Ready.class,
                        ready -> {
                            assertThat(ids(set.with(ready), PIPELINE)).isEmpty();
                            assertThat(RuleSet.of(List.of(ready)).size()).isZero();
                        });
    }

    @Test
    void ruleForSomeLanguagesMatchesNoOther() {
        RuleSet set =
                RuleSet.of(
                        List.of(
                                ready("ar", "gas", "ar"),
                                ready("en", "gas", "en", "de"),
                                ready("all", "gas")));

        assertThat(ids(set, PIPELINE)).containsExactly("all", "en");
        assertThat(ids(set, text("en-GB", "Gas", ""))).containsExactly("all", "en");
        assertThat(ids(set, text("und", "Gas", ""))).containsExactly("all");
    }
}
