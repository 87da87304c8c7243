package dev.nashra.benchmarks.extraction;

import dev.nashra.ingest.extract.AnnotatedPages;
import dev.nashra.ingest.extract.AnnotatedPages.AnnotatedPage;
import dev.nashra.ingest.extract.ExtractionScore;
import dev.nashra.ingest.extract.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** How much of articles is read out of annotated pages, and how quickly, beside readability4j. */
public final class ExtractionBench {
    private static final int PASSES = 3;

    private ExtractionBench() {}

    /**
     * Prints a table.
     *
     * @param arguments the folder of the pages; none for the one beside the repository
     * @throws IOException if a page cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(System.getProperty("nashra.root", ".")).toAbsolutePath().normalize();
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : AnnotatedPages.folder(root);
        if (folder == null || !Files.exists(folder.resolve("ground-truth.json"))) {
            System.err.printf(
                    "nashra: no annotated pages in %s; name a folder with ground-truth.json and html/ID.html.gz in it%n",
                    folder == null ? root.resolveSibling("shared/data/extraction") : folder);
            System.exit(2);
            return;
        }
        List<AnnotatedPage> pages = AnnotatedPages.read(folder);
        System.out.printf("%d pages of %s%n%n", pages.size(), folder);
        System.out.printf("%-14s %-12s %6s %6s %6s %8s%n", "", "pages", "P", "R", "F1", "ms/page");
        measure("readability4j", ExtractionBench::readability, pages);
        measure("nashra", ExtractionBench::nashra, pages);
    }

    private static void measure(
            String name, Function<AnnotatedPage, String> reader, List<AnnotatedPage> pages) {
        List<String> texts = List.of();
        long best = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long begin = System.nanoTime();
            texts = pages.stream().map(reader).toList();
            best = Math.min(best, System.nanoTime() - begin);
        }
        ExtractionScore first = new ExtractionScore();
        ExtractionScore second = new ExtractionScore();
        ExtractionScore all = new ExtractionScore();
        for (int i = 0; i < pages.size(); i++) {
            AnnotatedPage page = pages.get(i);
            (page.isInFirstHalf() ? first : second).add(page.articleBody(), texts.get(i));
            all.add(page.articleBody(), texts.get(i));
        }
        print(name, "first half", first, "");
        print("", "second half", second, "");
        print("", "all", all, "%.1f".formatted(best / 1e6 / pages.size()));
    }

    private static void print(String name, String pages, ExtractionScore score, String time) {
        System.out.printf(
                "%-14s %-12s %6.3f %6.3f %6.3f %8s%n",
                name, pages, score.precision(), score.recall(), score.f1(), time);
    }

    private static String nashra(AnnotatedPage page) {
        return Objects.requireNonNullElse(
                PageReader.read(Jsoup.parse(page.html(), page.url()), page.url()).bodyText(), "");
    }

    private static String readability(AnnotatedPage page) {
        Element content = new Readability4J(page.url(), page.html()).parse().getArticleContent();
        return content == null ? "" : content.text();
    }
}
