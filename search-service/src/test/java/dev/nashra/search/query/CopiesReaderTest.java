package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopiesReaderTest {
    private static final String ID = "0".repeat(32);
    private static final String OTHER = "a".repeat(32);
    private static final String THIRD = "b".repeat(32);

    @Test
    void readsNothingAsTheMembersOfTheGroup() {
        CopiesQuery query = accepted(Map.of());

        assertThat(query).isEqualTo(new CopiesQuery(ID, List.of(), 20, null));
        assertThat(query.members(OTHER).match().except()).isEqualTo(ID);
        assertThat(query.members(OTHER).match().group().any()).containsExactly(OTHER);
        assertThat(query.members(OTHER).sort()).isEqualTo(Sort.ARRIVAL);
        assertThat(query.members(OTHER).withBody()).isTrue();
    }

    @Test
    void readsPages() {
        assertThat(accepted(Map.of("page_size", List.of("100"), "cursor", List.of("c"))))
                .isEqualTo(new CopiesQuery(ID, List.of(), 100, "c"));
    }

    @Test
    void namesEachArticleOnceInTheOrderAsked() {
        assertThat(accepted(Map.of("with", List.of(THIRD, OTHER, THIRD))).with())
                .containsExactly(THIRD, OTHER);
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(faults(Map.of("colour", List.of("red"))))
                .containsExactly("unknown_parameter colour");
        assertThat(faults(Map.of("fields", List.of("body_text"))))
                .containsExactly("unknown_parameter fields");
        assertThat(faults(Map.of("with", List.of("abc"))))
                .containsExactly("invalid_parameter with");
        assertThat(faults(Map.of("with", List.of("")))).containsExactly("invalid_parameter with");
        assertThat(faults(Map.of("with", List.of(ID)))).containsExactly("invalid_parameter with");
        assertThat(faults(Map.of("page_size", List.of("101"))))
                .containsExactly("invalid_parameter page_size");
    }

    @Test
    void takesTwentyArticlesAndNoMore() {
        List<String> ids =
                IntStream.rangeClosed(1, 21).mapToObj(i -> String.format("%032x", i)).toList();

        assertThat(accepted(Map.of("with", ids.subList(0, 20))).with()).hasSize(20);
        assertThat(faults(Map.of("with", ids))).containsExactly("too_many_values with");
    }

    @Test
    void takesNoPagesOfWhatIsNamed() {
        assertThat(faults(Map.of("with", List.of(OTHER), "page_size", List.of("5"))))
                .containsExactly("invalid_parameter page_size");
        assertThat(faults(Map.of("with", List.of(OTHER), "cursor", List.of("c"))))
                .containsExactly("invalid_parameter cursor");
    }

    private static CopiesQuery accepted(Map<String, List<String>> values) {
        return ((ReadCopies.Accepted) CopiesReader.read(ID, values)).query();
    }

    private static List<String> faults(Map<String, List<String>> values) {
        ReadCopies.Refused refused = (ReadCopies.Refused) CopiesReader.read(ID, values);
        assertThat(refused.faults()).allSatisfy(f -> assertThat(f.detail()).contains(f.name()));
        return refused.faults().stream().map(f -> f.code() + " " + f.name()).toList();
    }
}
