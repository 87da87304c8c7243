package dev.nashra.benchmarks.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CopyStreamTest {
    private static final int LINES = 1_500;
    private static final Set<String> ORIGINALS =
            Set.of("single", "origin", "template", "followup", "digest");
    private static List<Line> lines = List.of();

    @BeforeAll
    static void generate() throws IOException {
        lines = lines(1);
    }

    @Test
    void writesTheSameFromTheSameSeed() throws IOException {
        assertThat(lines(1)).isEqualTo(lines);
        assertThat(lines(2)).isNotEqualTo(lines);
    }

    @Test
    void makesEveryKind() {
        assertThat(lines)
                .extracting(Line::kind)
                .contains(Arrays.stream(Kind.values()).map(Kind::label).toArray(String[]::new));
    }

    @Test
    void labelsACopyWithAnEarlierOriginal() {
        Map<String, Line> seen = new HashMap<>();
        for (Line line : lines) {
            if (ORIGINALS.contains(line.kind())) {
                assertThat(line.group()).isEqualTo(line.id());
            } else {
                Line original = seen.get(line.group());
                assertThat(original).isNotNull();
                assertThat(original.kind()).isEqualTo("origin");
                assertThat(line.language()).isEqualTo(original.language());
            }
            seen.put(line.id(), line);
        }
        assertThat(seen).hasSize(LINES);
    }

    @Test
    void onlyUpdatesComeFromAPageAgain() {
        Map<String, Line> pages = new HashMap<>();
        for (Line line : lines) {
            Line earlier = pages.putIfAbsent(line.url(), line);
            assertThat(earlier != null).isEqualTo(line.kind().equals("update"));
            if (earlier != null) {
                assertThat(line.source()).isEqualTo(earlier.source());
                assertThat(line.group()).isEqualTo(earlier.id());
            }
        }
    }

    @Test
    void anUnchangedCopySharesItsTextAndWhatIsNewSharesLittle() {
        Map<String, Set<String>> originals = new HashMap<>();
        Set<String> earlier = new HashSet<>();
        for (Line line : lines) {
            Set<String> shingles = shingles(line);
            if (line.kind().equals("exact")) {
                assertThat(shared(shingles, originals.get(line.group())))
                        .as(line.id())
                        .isGreaterThan(.6);
            } else if (line.kind().equals("single")) {
                assertThat(shared(shingles, earlier)).as(line.id()).isLessThan(.4);
            }
            originals.put(line.id(), shingles);
            earlier.addAll(shingles);
        }
    }

    @Test
    void hasTenFormsInArabic() {
        assertThat(new Forms().count("ar")).isGreaterThanOrEqualTo(10);
    }

    private static double shared(Set<String> shingles, Set<String> others) {
        return (double) shingles.stream().filter(others::contains).count() / shingles.size();
    }

    private static Set<String> shingles(Line line) {
        List<String> words = Words.of(line.body()).stream().map(Words.Word::text).toList();
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 5)));
        }
        return shingles;
    }

    private static List<Line> lines(long seed) throws IOException {
        Path root = Path.of(System.getProperty("nashra.root", ".."));
        CopyStream stream = new CopyStream(Sample.sentences(root), seed);
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            all.add(stream.next());
        }
        return all;
    }
}
