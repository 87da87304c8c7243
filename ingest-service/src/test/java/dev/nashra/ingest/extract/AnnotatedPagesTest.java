package dev.nashra.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nashra.ingest.extract.AnnotatedPages.AnnotatedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Runs where the pages are: they belong to their publishers and are not part of the project. */
class AnnotatedPagesTest {
    @Test
    void textIsWhatAPersonMarked() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        Path folder = AnnotatedPages.folder(root);
        assumeTrue(
                folder != null,
                "no annotated pages: neither NASHRA_EXTRACTION nor shared/data/extraction beside the repository");

        ExtractionScore score = new ExtractionScore();
        for (AnnotatedPage page : AnnotatedPages.read(folder)) {
            Page read = PageReader.read(Jsoup.parse(page.html(), page.url()), page.url());
            score.add(page.articleBody(), Objects.requireNonNullElse(read.bodyText(), ""));
        }

        assertThat(score.f1()).isGreaterThanOrEqualTo(0.955);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.935);
    }
}
