package dev.nashra.benchmarks.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nashra.benchmarks.copies.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TagFileTest {
    @TempDir private Path folder;

    @Test
    void fieldsAreThoseOfTheFirstObjects() throws IOException, BadInput {
        TagFile file = open("a.ndjson", "{\"title\": \"a\"}\n{\"language\": \"ar\"}\n");

        assertThat(file.kind()).isEqualTo(TagFile.Kind.NDJSON);
        assertThat(file.has("title", "language")).isTrue();
        assertThat(file.has("category")).isFalse();
    }

    @Test
    void tabbedLinesAreObjectsToo() throws IOException, BadInput {
        TagFile file = open("a.tsv", "# a comment\nlanguage\ttext\nfr\tUn pont\n\nde\tEs\n");
        List<String> texts = new ArrayList<>();
        file.objects(object -> texts.add(object.path("language") + "=" + object.path("text")));

        assertThat(texts).containsExactly("\"fr\"=\"Un pont\"", "\"de\"=\"Es\"");
    }

    @Test
    void unevenLineIsNamed() throws IOException {
        assertThatThrownBy(() -> open("a.tsv", "language\ttext\nfr\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.tsv:2: 1 values for 2 names");
    }

    @Test
    void sentencesOfTokensHaveNoFields() throws IOException, BadInput {
        TagFile file = open("a.conll", "Paris\tB-LOC\n\n");

        assertThat(file.kind()).isEqualTo(TagFile.Kind.CONLL);
        assertThat(file.fields()).isEmpty();
    }

    private TagFile open(String name, String content) throws IOException, BadInput {
        Path path = folder.resolve(name);
        Files.writeString(path, content);
        return TagFile.open(path);
    }
}
