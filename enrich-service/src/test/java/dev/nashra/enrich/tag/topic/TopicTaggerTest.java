package dev.nashra.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTaggerTest {
    private static final String MATCH =
            "The striker scored in stoppage time and the goalkeeper saved a penalty kick. ";
    private static final String STRATEGY =
            "The old man read the letter aloud, and everybody went home in the evening. ";

    private final TopicTagger tagger = new TopicTagger();

    @Test
    void aTagSaysWhatProducedItAndWhere() {
        String headline = "البنك المركزي يرفع أسعار الفائدة";
        String body = "قال محللون إن التضخّم سيتراجع، وإن البورصة ستهبط.";

        Tag economy = tags("ar", headline, body).getFirst();

        assertThat(economy.id()).isEqualTo("medtop:04000000");
        assertThat(economy.label()).isEqualTo("اقتصاد، اعمال ومال");
        assertThat(economy.kind()).isEqualTo(Tag.Kind.TOPIC);
        assertThat(economy.rule()).isEqualTo("iptc-terms:1");
        assertThat(economy.weight()).isBetween(.5, 1.0);
        assertThat(economy.evidence())
                .extracting(Tag.Evidence::field, Tag.Evidence::surface)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("headline", "البنك المركزي"),
                        org.assertj.core.groups.Tuple.tuple("body_text", "التضخّم"))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(economy.evidence())
                .allSatisfy(
                        evidence ->
                                assertThat(
                                                (evidence.field().equals("headline")
                                                                ? headline
                                                                : body)
                                                        .substring(
                                                                evidence.start(), evidence.end()))
                                        .isEqualTo(evidence.surface()));
    }

    @Test
    void theSecondLevelStandsBelowItsFirst() {
        List<String> ids =
                tags("en", "Central bank raises interest rates", "Inflation worries economists.")
                        .stream()
                        .map(Tag::id)
                        .toList();

        assertThat(ids).startsWith("medtop:04000000", "medtop:20000344");
    }

    @Test
    void givesNoMoreThanFive() {
        String everything =
                "Police court murder. Earthquake flood rescue. Inflation shares exports. "
                        + "School teachers exams. Hospital doctors vaccine. Election parliament. "
                        + "Missile army rebels. Football match. Storm rain snow.";

        assertThat(tags("en", "", everything)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aSingleHintIsNotEnough() {
        assertThat(tags("en", "", STRATEGY + "The company was there, too.")).isEmpty();
        assertThat(tags("ar", "", "ذهب الجميع إلى البيت في المساء وبقيت الشركة مفتوحة.")).isEmpty();
    }

    @Test
    void aStoryAppendedBelowDoesNotGiveItsTopics() {
        String court = "The judge sentenced the defendant to prison for fraud. ";
        String body = court + STRATEGY.repeat(20) + MATCH;

        assertThat(tags("en", "Court jails banker", body))
                .extracting(Tag::id)
                .contains("medtop:02000000")
                .doesNotContain("medtop:15000000");
        assertThat(tags("en", "", MATCH)).extracting(Tag::id).contains("medtop:15000000");
    }

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The general strike closed the port and the trade union|medtop:09|strike as labour",
                "en|The air strike hit a rebel position and an army base|medtop:16|strike as war",
                "en|Apple shows a new iPhone and an operating system|medtop:13|a capital counts",
                "ar|الكرة الآن في ملعب البرلمان وقد ناقش النواب مشروع القانون|medtop:11|football as image",
                "ar|الغاز المسيل للدموع لتفريق المتظاهرين والمحتجين|medtop:16|gas that is no fuel"
            })
    void phrasesComeBeforeTheirWords(String language, String text, String topic, String why) {
        assertThat(tags(language, "", text).getFirst().id()).as(why).startsWith(topic);
    }

    @Test
    void aCapitalIsAskedForWhereTheListHasOne() {
        assertThat(tags("en", "", "she ate an apple and he had an apple")).isEmpty();
    }

    @Test
    void languagesWithoutTermsHaveNoTopics() {
        assertThat(tags("fr", "Football match", MATCH)).isEmpty();
        assertThat(tags("und", "Football match", MATCH)).isNotEmpty();
    }

    @Test
    void weightsSayHowMuchOfATextEachTopicIs() {
        var weights = tagger.weights(Reading.of("en", "Football match", MATCH));

        assertThat(weights).hasSize(124);
        assertThat(weights.get("medtop:15000000")).isGreaterThan(.7);
        assertThat(weights.get("medtop:17000000")).isZero();
    }

    @Test
    void nothingHasNoTopic() {
        assertThat(tags("ar", "", "")).isEmpty();
    }

    private List<Tag> tags(String language, String headline, String body) {
        return tagger.tags(Reading.of(language, headline, body));
    }
}
