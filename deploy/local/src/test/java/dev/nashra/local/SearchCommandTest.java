package dev.nashra.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.local.search.FakeSearch;
import dev.nashra.local.stack.AdminKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfEnvironmentVariable(named = AdminKey.VARIABLE, matches = ".+")
class SearchCommandTest {
    private static final String EMPTY = "{\"total\": 0, \"articles\": 0, \"hits\": []}";

    @TempDir private Path data;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;
    private FakeSearch search;

    @BeforeEach
    void start() throws Exception {
        search = new FakeSearch();
        Files.writeString(data.resolve("admin.key"), "nsk_kept\n");
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
    }

    @AfterEach
    void stop() {
        System.setOut(usualOut);
        System.setErr(usualErr);
        search.close();
    }

    @Test
    void asksWithTheKeyOfTheDataDirectory() {
        search.answer(200, EMPTY);

        assertThat(run("الموانئ", "مصر", "-n", "5")).isZero();

        assertThat(search.asked())
                .isEqualTo(
                        "/api/v1/articles?q=%D8%A7%D9%84%D9%85%D9%88%D8%A7%D9%86%D8%A6"
                                + "+%D9%85%D8%B5%D8%B1&page_size=5");
        assertThat(search.authorization()).isEqualTo("Bearer nsk_kept");
        assertThat(out.toString(UTF_8)).isEqualTo("0 of 0" + System.lineSeparator());
    }

    @Test
    void everyParameterIsAnOption() {
        search.answer(200, EMPTY);

        run(
                "--language=ar",
                "--language=fa",
                "--not-language=ku",
                "--source=a",
                "--not-source=b",
                "--tag=country:EG",
                "--not-tag=t",
                "--group=g",
                "--not-group=h",
                "--start-date=2026-11-02",
                "--end-date=2026-11-03",
                "--duplicates=keep",
                "--sort=received",
                "--timezone=Asia/Riyadh",
                "--facet=time",
                "--interval=1h",
                "--cursor=c",
                "--fields=body_text",
                "--highlight",
                "--bom",
                "--partial",
                "--format=csv",
                "--",
                "-not");

        assertThat(search.asked())
                .endsWith(
                        "?q=-not&page_size=20&language=ar&language=fa&not_language=ku&source=a"
                                + "&not_source=b&tag=country%3AEG&not_tag=t&group=g&not_group=h"
                                + "&start_date=2026-11-02&end_date=2026-11-03&duplicates=keep"
                                + "&sort=received&timezone=Asia%2FRiyadh&facet=time&interval=1h"
                                + "&cursor=c&fields=body_text&highlight=true&bom=true"
                                + "&partial=true&format=csv");
    }

    @Test
    void printsTheAnswerAsItIs() {
        search.answer(200, "{\"total\": 1, \"hits\": [{\"headline\": \"خبر\"}]}");

        assertThat(run("--json")).isZero();

        assertThat(out.toString(UTF_8).strip())
                .isEqualTo("{\"total\": 1, \"hits\": [{\"headline\": \"خبر\"}]}");
    }

    @Test
    void saysWhatIsWrongWithTheSearch() {
        search.answer(400, "{\"detail\": \"q has a word that begins with *.\"}");

        assertThat(run("*foo")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("nashra: q has a word that begins with *.");
        assertThat(run("-n", "0")).isEqualTo(2);
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(run("--timezone=Mars")).isEqualTo(2);
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        search.answer(503, "{\"detail\": \"The index cannot answer now.\"}");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("The index cannot answer now.");

        search.close();
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("./nashra up");
    }

    @Test
    void noKeyIsTheCallersAffair() throws Exception {
        Files.delete(data.resolve("admin.key"));

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("NASHRA_API_KEY");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("search", "--url=" + search.url()));
        all.add("--data=" + data);
        all.addAll(List.of(arguments));
        return Nashra.commands()
                .setErr(new PrintWriter(err, true, UTF_8))
                .execute(all.toArray(String[]::new));
    }
}
