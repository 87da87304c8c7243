package dev.nashra.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class MappingChangeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void addsFieldsAndLeavesThoseThatDiffer() throws JsonProcessingException {
        JsonNode there =
                json(
                        "{'id':{'type':'keyword','ignore_above':'32'},"
                                + "'body':{'properties':{'ar':{'type':'text','analyzer':'arabic'}}}}");
        JsonNode wanted =
                json(
                        "{'id':{'type':'keyword','ignore_above':32},"
                                + "'names':{'type':'text'},"
                                + "'body':{'properties':{'ar':{'type':'text','analyzer':'other'},"
                                + "'en':{'type':'text'}}}}");

        MappingChange change = MappingChange.between(there, wanted);

        assertThat(change.outdated()).containsExactly("body.ar");
        assertThat(change.fields())
                .isEqualTo(
                        json(
                                "{'id':{'type':'keyword','ignore_above':'32'},"
                                        + "'body':{'properties':{'ar':{'type':'text','analyzer':"
                                        + "'arabic'},'en':{'type':'text'}}},"
                                        + "'names':{'type':'text'}}"));
    }

    @Test
    void findsNothingToDoWhereNothingDiffers() throws JsonProcessingException {
        JsonNode same = json("{'id':{'type':'keyword'}}");

        MappingChange change = MappingChange.between(same, same);

        assertThat(change.outdated()).isEmpty();
        assertThat(change.fields()).isEqualTo(same);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
