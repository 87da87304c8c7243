package dev.nashra.search.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nashra.contract.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsARule() throws JsonProcessingException {
        ReadBody<RuleDraft> read =
                draft(
                        """
                        {"name":"Ships ","tag":{"id":"desk:ships","label":"Ships"},"query":"ferry",\
                        "languages":["ar","ar"],"enabled":false}""");

        assertThat(read)
                .isEqualTo(
                        new ReadBody.Accepted<>(
                                new RuleDraft(
                                        "Ships",
                                        new Rule.Given("desk:ships", "Ships"),
                                        "ferry",
                                        List.of("ar"),
                                        false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"tag":{"id":"desk:a","label":"a"},"query":"a"}                     | /name
                    {"name":" ","tag":{"id":"desk:a","label":"a"},"query":"a"}          | /name
                    {"name":"a\\nb","tag":{"id":"desk:a","label":"a"},"query":"a"}      | /name
                    {"name":"a","query":"a"}                                            | /tag
                    {"name":"a","tag":{"id":"desk:a","label":"a","x":1},"query":"a"}    | /tag
                    {"name":"a","tag":{"id":"a","label":"a"},"query":"a"}               | /tag/id
                    {"name":"a","tag":{"id":"country:RU","label":"a"},"query":"a"}      | /tag/id
                    {"name":"a","tag":{"id":"desk:a"},"query":"a"}                      | /tag/label
                    {"name":"a","tag":{"id":"desk:a","label":"a"}}                      | /query
                    {"name":"a","tag":{"id":"desk:a","label":"a"},"query":["a"]}        | /query
                    {"name":"a","tag":{"id":"desk:a","label":"a"},"query":"*a"}         | /query
                    {"name":"a","tag":{"id":"desk:a","label":"a"},"query":"a","languages":"ar"} | /languages
                    {"name":"a","tag":{"id":"desk:a","label":"a"},"query":"a","languages":["ar","AR"]} | /languages/1
                    {"name":"a","tag":{"id":"desk:a","label":"a"},"query":"a","enabled":"no"} | /enabled
                    {"name":"a","tag":{"id":"desk:a","label":"a"},"query":"a","id":"x"} | /id
                    """)
    void saysWhichFieldIsWrong(String body, String pointer) throws JsonProcessingException {
        assertThat(draft(body))
                .isInstanceOfSatisfying(
                        ReadBody.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .extracting("pointer")
                                        .containsExactly(pointer));
    }

    @Test
    void saysAtWhichColumnAQueryIsWrong() throws JsonProcessingException {
        assertThat(BodyReader.trial(JSON.readTree("{\"query\":\"a AND (b OR c\"}")))
                .isInstanceOfSatisfying(
                        ReadBody.Refused.class,
                        refused ->
                                assertThat(refused.faults()).extracting("column").containsOnly(7));
    }

    @ParameterizedTest
    @CsvSource({"{\"days\":0}", "{\"days\":31}", "{\"days\":1.5}", "{\"before\":\"noon\"}"})
    void saysHowFarBackItGoes(String body) throws JsonProcessingException {
        assertThat(BodyReader.past(JSON.readTree(body))).isInstanceOf(ReadBody.Refused.class);
    }

    @Test
    void hostileBodyGetsAShortAnswer() throws JsonProcessingException {
        StringBuilder body = new StringBuilder("{\"query\":\"a\"");
        for (int i = 0; i < 1_000; i++) {
            body.append(",\"").append("x".repeat(500)).append(i).append("\":1");
        }

        assertThat(draft(body.append('}').toString()))
                .isInstanceOfSatisfying(
                        ReadBody.Refused.class,
                        refused -> {
                            assertThat(refused.faults()).hasSize(20);
                            assertThat(refused.faults().toString()).hasSizeLessThan(10_000);
                        });
    }

    private static ReadBody<RuleDraft> draft(String body) throws JsonProcessingException {
        return BodyReader.draft(JSON.readTree(body));
    }
}
