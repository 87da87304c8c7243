package dev.nashra.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Arabic pages of invented news, each built the way some kind of site builds its own, with the text
 * a reader would copy out beside it.
 */
class ArabicPagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/arabic-pages");

    @Test
    void textIsWhatAReaderWouldCopy() throws IOException {
        ExtractionScore score = new ExtractionScore();
        List<Path> pages = pages().toList();
        for (Path page : pages) {
            score.add(expected(page), String.valueOf(read(page).bodyText()));
        }

        assertThat(pages).hasSizeGreaterThanOrEqualTo(12);
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.97);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsReadWell(Path page) throws IOException {
        ExtractionScore score = new ExtractionScore();
        score.add(expected(page), String.valueOf(read(page).bodyText()));

        assertThat(score.f1()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void headlinesCarryNoSiteName() throws IOException {
        assertThat(read(FOLDER.resolve("second-article.html")).headline())
                .isEqualTo("نقوش عمرها أربعة آلاف سنة في تلال الجصة");
        assertThat(read(FOLDER.resolve("line-breaks.html")).headline())
                .isEqualTo("موسم القمح هو الأفضل منذ عشرين سنة");
    }

    static Stream<Path> pages() throws IOException {
        return Files.list(FOLDER).filter(file -> file.toString().endsWith(".html")).sorted();
    }

    private static Page read(Path page) throws IOException {
        return PageReader.read(Jsoup.parse(Files.readString(page)), "https://news.example/1");
    }

    private static String expected(Path page) throws IOException {
        return Files.readString(Path.of(page.toString().replace(".html", ".txt")));
    }
}
