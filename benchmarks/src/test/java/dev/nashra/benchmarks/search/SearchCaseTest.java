package dev.nashra.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.benchmarks.copies.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCaseTest {
    private static final List<String> URIS = List.of("https://a.example/?p=47", "urn:b:8", "b:18");

    @TempDir private Path folder;

    @Test
    void readsGradesByTheEndsOfUris() throws IOException, BadInput {
        assertThat(read("# what it is\n\"a b\"\t?p=47 urn:b:8=1\tphrase\twhy\n"))
                .containsExactly(
                        new SearchCase(
                                "\"a b\"",
                                Map.of(URIS.get(0), 3, URIS.get(1), 1),
                                "phrase",
                                "why"));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> read("a\t?p=47\tstem")).hasMessageContaining("four columns");
        assertThatThrownBy(() -> read("a\t8\tstem\twhy")).hasMessageContaining("8 names 2");
        assertThatThrownBy(() -> read("a\tc\tstem\twhy")).hasMessageContaining("c names 0");
    }

    private List<SearchCase> read(String text) throws IOException, BadInput {
        return SearchCase.read(Files.writeString(folder.resolve("cases.tsv"), text), URIS);
    }
}
