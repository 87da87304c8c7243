package dev.nashra.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.ingest.parse.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is broken in one entry costs no more than that one. */
class BrokenFeedTest {
    private static final String BEFORE =
            "<item><guid>1</guid><title>قبل</title><description>نص</description></item>";
    private static final String AFTER =
            "<item><guid>3</guid><title>بعد</title><description>نص</description></item>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><guid>2</guid><title>x</title><description>unclosed</item>",
                "<item><guid>2</guid><title>unclosed<link>https://m.example/2</link></item>",
                "<item><guid>2</guid><title>no end</title>",
                "<item><guid>2</guid><title>x & y</title></item>",
                "<item><guid>2</guid><title>3 < 4</title></item>",
                "<item><guid>2</guid><title>x</title><description><![CDATA[never ended</description></item>",
                "<item><guid>2</guid><title>x</title><!-- never ended </item>",
                "<item><guid>2</guid><title>x</title><enclosure url=\"never ended></item>",
                "<item><guid>2</guid><title>x</title><a:b>undeclared</a:b></item>",
                "<item><guid>2</guid><title>x &undefined; y</title></item>",
                "<item><guid>2</guid><title>x</wrong></item>",
                "<item><guid>2</guid><title a=1>x</title></item>",
                "<item><guid>2</guid><title>x</title></channel></item>"
            })
    void othersAreTakenAsTheyAre(String broken) {
        List<Document.Entry> entries = Documents.entries(Documents.rss(BEFORE, broken, AFTER));

        assertThat(entries).hasSize(3);
        assertThat(Documents.article(entries.get(0)).headline()).isEqualTo("قبل");
        assertThat(entries.get(0).repairs()).isEmpty();
        assertThat(Documents.article(entries.get(1)).uri()).isEqualTo("2");
        assertThat(entries.get(1).repairs()).contains(Repair.MARKUP);
        assertThat(Documents.article(entries.get(2)).headline()).isEqualTo("بعد");
        assertThat(Documents.article(entries.get(2)).bodyText()).isEqualTo("نص");
        assertThat(entries.get(2).repairs()).isEmpty();
    }

    @Test
    void elementLeftOpenDoesNotSwallowItsNeighbours() {
        var entries =
                Documents.entries(
                        Documents.rss(
                                "<item><title>Ferry<link>https://m.example/2</link>"
                                        + "<description>It sails.</description></item>"));

        var article = Documents.article(entries.getFirst());
        assertThat(article.headline()).isEqualTo("Ferry");
        assertThat(article.url()).isEqualTo("https://m.example/2");
        assertThat(article.bodyText()).isEqualTo("It sails.");
    }

    @Test
    void truncatedFeedYieldsWhatArrived() {
        String whole = Documents.rss(BEFORE, AFTER);

        var entries = Documents.entries(whole.substring(0, whole.indexOf("بعد") + 2));

        assertThat(entries).hasSize(2);
        assertThat(Documents.article(entries.get(1)).headline()).isEqualTo("بع");
        assertThat(entries.get(1).repairs()).contains(Repair.MARKUP);
    }

    @Test
    void forbiddenCharactersGoAndAreSaid() {
        var entries =
                Documents.entries(
                        Documents.rss(
                                BEFORE,
                                "<item><guid>2</guid><title>a\u0000b\u000bc</title></item>"));

        assertThat(Documents.article(entries.get(1)).headline()).isEqualTo("abc");
        assertThat(entries.get(1).repairs()).containsExactly(Repair.CHARACTERS);
        assertThat(entries.get(0).repairs()).isEmpty();
    }

    @Test
    void oneUndecodableByteIsLostAlone() {
        byte[] bytes = Documents.rss(BEFORE, AFTER.replace("بعد", "بعد?")).getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' && i > 100 ? (byte) 0xc3 : bytes[i];
        }

        var entries = Documents.entries(Documents.read(bytes, "application/rss+xml"));

        assertThat(Documents.article(entries.get(0)).headline()).isEqualTo("قبل");
        assertThat(entries.get(0).repairs()).isEmpty();
        assertThat(Documents.article(entries.get(1)).headline()).isEqualTo("بعد\uFFFD");
        assertThat(entries.get(1).repairs()).containsExactly(Repair.CHARACTERS);
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() {
        String bomb =
                "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">"
                        + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";

        var entries =
                Documents.entries(
                        bomb
                                + Documents.rss(
                                        "<item><guid>1</guid><title>x &b; &f; y</title></item>"));

        assertThat(Documents.article(entries.getFirst()).headline()).isEqualTo("x &b; &f; y");
    }

    @Test
    void endlessBaseIsNotResolvedForEveryEntry() {
        String item = "<item><link>a</link><title>b</title></item>";
        String feed =
                "<rss><channel xml:base='https://m.example/"
                        + "a/".repeat(100_000)
                        + "'>"
                        + item.repeat(100)
                        + "</channel></rss>";
        long started = System.nanoTime();

        Documents.read(feed);

        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "</a>"})
    void deepNestingCostsItsEntry(String end) {
        String deep = "<item><title>x</title>" + "<a>".repeat(5000) + end.repeat(5000) + "</item>";

        var entries = Documents.entries(Documents.rss(BEFORE, deep, AFTER));

        assertThat(entries.get(1).verdict()).isInstanceOf(Verdict.Refused.class);
        assertThat(Documents.refusal(entries.get(1)).reason().code()).isEqualTo("entry_too_deep");
        assertThat(Documents.article(entries.get(2)).uri()).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<![CDATA[",
                "<!--",
                "<?xml ",
                "<!DOCTYPE ",
                "<item ",
                "<item>",
                "&",
                "<a b='",
                "<a><",
                "]]>",
                "<!DOCTYPE a [",
                "<iframe "
            })
    void repetitionTakesNoTime(String piece) {
        String text = "<rss><channel>" + piece.repeat(400_000 / piece.length());
        long started = System.nanoTime();

        Documents.read(text);

        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }
}
