package dev.nashra.rules.match;

import static dev.nashra.rules.match.Given.rules;
import static dev.nashra.rules.match.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final RuleText TEXT =
            text("ar", "الغازُ والنفط", "نفط ونفط ثم خط الأنابيب الطويل، و خط بلا أنابيب. الغاز");

    private static List<Tag.Evidence> evidence(String query) {
        return rules(query).matches(TEXT).getFirst().evidence();
    }

    private static List<String> surfaces(String query) {
        return evidence(query).stream().map(Tag.Evidence::surface).toList();
    }

    @Test
    void passagesAreExactAndTheHeadlineComesFirst() {
        assertThat(evidence("نفط AND غاز"))
                .containsExactly(
                        new Tag.Evidence("headline", 0, 6, "الغازُ"),
                        new Tag.Evidence("headline", 7, 13, "والنفط"),
                        new Tag.Evidence("body_text", 0, 3, "نفط"),
                        new Tag.Evidence("body_text", 4, 8, "ونفط"),
                        new Tag.Evidence("body_text", 49, 54, "الغاز"));
        for (Tag.Evidence passage : evidence("نفط غاز \"خط أنابيب\"~1")) {
            String of = passage.field().equals("headline") ? TEXT.headline() : TEXT.body();
            assertThat(of.substring(passage.start(), passage.end())).isEqualTo(passage.surface());
        }
    }

    @Test
    void phraseIsOnePassage() {
        assertThat(surfaces("\"خط أنابيب\"")).containsExactly("خط الأنابيب");
        assertThat(surfaces("\"خط أنابيب\"~1")).containsExactly("خط الأنابيب", "خط بلا أنابيب");
    }

    @Test
    void onlyWhatWasFoundIsShown() {
        assertThat(surfaces("(غاز فحم ذهب) AND NOT فضة")).containsExactly("الغازُ", "الغاز");
        assertThat(surfaces("غاز OR (نفط AND فحم)")).containsExactly("الغازُ", "الغاز");
        assertThat(surfaces("طوي*")).containsExactly("الطويل");
        assertThat(evidence("source:marsad")).isEmpty();
    }

    @Test
    void everyWordHasItsFirstPassageBeforeAnyHasItsSecond() {
        assertThat(surfaces("نفط AND غاز AND خط AND ثم AND بلا"))
                .containsExactly("الغازُ", "والنفط", "ثم", "خط", "بلا");
        assertThat(evidence("نفط AND غاز AND خط AND ثم AND بلا AND طويل"))
                .hasSize(RuleMatch.MOST_EVIDENCE);
    }
}
