package dev.nashra.search.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairExplainerTest {
    private static final String STORM =
            "The harbour of Port Selim opened again on Monday after nine days of storms, officials"
                    + " said. Forty ships had waited outside the breakwater since the second of the"
                    + " month, among them six tankers and a ferry with two hundred passengers.";
    private static final String REPAIRS =
            "\nRepairs to the northern pier will take until spring, the port authority announced,"
                    + " and cost eleven million dinars that parliament has yet to grant.";
    private static final String FISH =
            "Prices of fish in the old market rose by a third last week because boats stayed at"
                    + " home. Traders expect them to fall as soon as the fleet sails again.";

    @Test
    void sameTextIsExact() {
        JsonNode entry =
                explain(article("a", "en", STORM), article("b", "en", "+++ " + STORM + " +++"));

        assertThat(entry.path("is_copy").asBoolean()).isTrue();
        assertThat(entry.path("reason").asText())
                .isEqualTo("Both are the same text, word for word.");
        assertThat(entry.at("/copy/kind").asText()).isEqualTo("exact");
        assertThat(entry.at("/copy/similarity").asDouble()).isEqualTo(1);
        assertThat(entry.at("/copy/containment").asDouble()).isEqualTo(1);
        assertThat(entry.path("score").asDouble()).isPositive();
        assertThat(entry.path("features").size()).isPositive();
        assertThat(entry.path("passages").toString())
                .isEqualTo(
                        "[{\"this\":[0,%d],\"other\":[4,%d]}]"
                                .formatted(STORM.length() - 1, STORM.length() + 3));
    }

    @Test
    void shorterFormIsAnExcerpt() {
        JsonNode entry =
                explain(
                        article("a", "en", STORM + REPAIRS + "\n" + FISH),
                        article("b", "en", STORM));

        assertThat(entry.at("/copy/kind").asText()).isEqualTo("excerpt");
        assertThat(entry.path("reason").asText())
                .isEqualTo("One is a shorter form of the other: 100% of it stands there.");
    }

    @Test
    void editedTextIsNear() {
        JsonNode entry =
                explain(
                        article("a", "en", STORM),
                        article("b", "en", STORM.replace("six", "seven")));

        assertThat(entry.at("/copy/kind").asText()).isEqualTo("near");
        assertThat(entry.path("reason").asText()).startsWith("One is the other edited: ");
        assertThat(entry.path("passages")).hasSize(1);
    }

    @Test
    void differentReportIsNoCopy() {
        JsonNode entry = explain(article("a", "en", STORM), alone(article("b", "en", FISH)));

        assertThat(entry.path("is_copy").asBoolean()).isFalse();
        assertThat(entry.path("same_group").asBoolean()).isFalse();
        assertThat(entry.path("reason").asText()).isEqualTo("They have no wording in common.");
        assertThat(entry.path("copy").has("kind")).isFalse();
        assertThat(entry.at("/copy/containment").asDouble()).isZero();
        assertThat(entry.path("passages")).isEmpty();
    }

    @Test
    void sharedBackgroundIsNoCopy() {
        String followUp =
                FISH.repeat(3) + " A tanker ran aground on Tuesday.\n" + REPAIRS + "\n" + FISH;
        JsonNode entry =
                explain(article("a", "en", STORM + REPAIRS), alone(article("b", "en", followUp)));

        assertThat(entry.path("is_copy").asBoolean()).isFalse();
        assertThat(entry.path("reason").asText())
                .startsWith("The head of one does not stand in the other: ");
        assertThat(entry.path("passages")).hasSize(1);
    }

    @Test
    void aFormOfAnotherDayHasOtherFigures() {
        JsonNode entry =
                explain(
                        titled("a", "Weather of Sunday", weather("Sunday", 31, 19, 12, 44)),
                        alone(titled("b", "Weather of Friday", weather("Friday", 27, 16, 35, 58))));

        assertThat(entry.path("is_copy").asBoolean()).isFalse();
        assertThat(entry.path("reason").asText())
                .isEqualTo("Other figures stand in the same places.");
    }

    @Test
    void aCableToAnotherPresidentHasOtherNames() {
        JsonNode entry =
                explain(
                        titled("a", "King congratulates Bolivia", cable("Morales", "Bolivia")),
                        alone(
                                titled(
                                        "b",
                                        "King congratulates Jamaica",
                                        cable("Allen", "Jamaica"))));

        assertThat(entry.path("is_copy").asBoolean()).isFalse();
        assertThat(entry.path("reason").asText()).contains("names");
    }

    @Test
    void languagesAreNotCompared() {
        JsonNode entry = explain(article("a", "en-GB", STORM), article("b", "fr", STORM));

        assertThat(entry.path("is_copy").asBoolean()).isFalse();
        assertThat(entry.path("reason").asText())
                .isEqualTo(
                        "Their languages differ (en and fr), and only texts of one language are"
                                + " compared.");
        assertThat(entry.has("copy")).isFalse();
        assertThat(entry.has("score")).isFalse();
        assertThat(entry.has("features")).isFalse();
        assertThat(entry.path("passages")).hasSize(1);
    }

    @Test
    void regionsOfALanguageAreCompared() {
        assertThat(
                        explain(article("a", "en-GB", STORM), article("b", "en-US", STORM))
                                .path("is_copy")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void groupAndTextsMayDisagree() {
        JsonNode apart = explain(article("a", "en", STORM), alone(article("b", "en", STORM)));
        JsonNode together = explain(article("a", "en", STORM), article("b", "en", FISH));

        assertThat(apart.path("is_copy").asBoolean()).isTrue();
        assertThat(apart.path("reason").asText()).contains("; they are in different groups");
        assertThat(together.path("is_copy").asBoolean()).isFalse();
        assertThat(together.path("reason").asText())
                .contains("; by themselves they are no copies, but the group as a whole holds");
    }

    @Test
    void tellsWhoTheOtherIs() {
        ObjectNode other = article("b", "en", STORM).put("headline", "H").put("url", "u");
        JsonNode lead = explain(article("a", "en", STORM), other);
        JsonNode follower =
                explain(article("a", "en", STORM), other.deepCopy().put("duplicate_of", "g"));

        assertThat(lead.path("id").asText()).isEqualTo("b");
        assertThat(lead.path("source").asText()).isEqualTo("bulletin");
        assertThat(lead.path("headline").asText()).isEqualTo("H");
        assertThat(lead.path("url").asText()).isEqualTo("u");
        assertThat(lead.path("received").asText()).isEqualTo("2026-11-02T12:00:00Z");
        assertThat(lead.path("lead").asBoolean()).isTrue();
        assertThat(lead.path("same_group").asBoolean()).isTrue();
        assertThat(lead.has("body_text")).isFalse();
        assertThat(lead.has("published")).isFalse();
        assertThat(follower.path("lead").asBoolean()).isFalse();
        assertThat(follower.path("duplicate_of").asText()).isEqualTo("g");
    }

    @Test
    void articleWithoutBodyIsComparedByItsHeadline() {
        ObjectNode bare = article("b", "en", null);
        JsonNode nothing = explain(article("a", "en", STORM), bare);
        JsonNode headline = explain(article("a", "en", STORM), bare.put("headline", STORM));

        assertThat(nothing.path("reason").asText())
                .startsWith("One of the two has no text to compare");
        assertThat(headline.path("is_copy").asBoolean()).isTrue();
        assertThat(headline.path("passages")).isEmpty();
    }

    private static String weather(String day, int high, int low, int wind, int humidity) {
        return "The weather office expects clear skies over the coast on "
                + day
                + ", with a high of "
                + high
                + " degrees and a low of "
                + low
                + " degrees. Winds from the north reach "
                + wind
                + " kilometres an hour, and humidity rises to "
                + humidity
                + " per cent towards the evening.";
    }

    private static String cable(String president, String country) {
        return "The king has sent a cable of congratulations to President "
                + president
                + " of "
                + country
                + " on the anniversary of independence, wishing him health and happiness and the"
                + " friendly people of "
                + country
                + " steady progress and prosperity in the years ahead.";
    }

    private static ObjectNode titled(String id, String headline, String body) {
        return article(id, "en", body).put("headline", headline);
    }

    private static JsonNode explain(ObjectNode article, ObjectNode other) {
        return new PairExplainer(article).with(other);
    }

    private static ObjectNode alone(ObjectNode article) {
        return article.put("group", "alone");
    }

    private static ObjectNode article(String id, String language, @Nullable String body) {
        ObjectNode article =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("source", id.equals("b") ? "bulletin" : "marsad")
                        .put("language", language)
                        .put("group", "g")
                        .put("received", "2026-11-02T12:00:00Z");
        return body == null ? article : article.put("body_text", body);
    }
}
