package dev.nashra.benchmarks.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.benchmarks.copies.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitiesMeasureTest {
    @TempDir Path folder;

    @Test
    void countsNamesByTypeAsTheCorpusMarksThem() throws Exception {
        String table =
                measure(
                        """
                        زار O
                        الرئيس O
                        الروسي O
                        قطاع O
                        غزة B-LOC
                        . O

                        وصل O
                        إلى O
                        باريس B-LOC
                        ولندن B-ORG
                        و20 O
                        دولارا B-MISC
                        """);

        assertThat(table.lines().map(line -> line.replaceAll(" +", " ")))
                .contains("LOC 2 0.667 1.000 0.800", "all 3 0.667 0.667 0.667");
    }

    @Test
    void aLabelThatIsNoneNamesItsLine() {
        assertThatThrownBy(() -> measure("زار O\nباريس LOC\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(":2:")
                .hasMessageContaining("LOC");
    }

    private String measure(String lines) throws Exception {
        Path file = Files.writeString(folder.resolve("a.conll"), lines);
        return new EntitiesMeasure().measure(TagFile.open(file));
    }
}
