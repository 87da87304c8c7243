package dev.nashra.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static Page read(String html) {
        return PageReader.read(Jsoup.parse(html), "https://www.sahramail.example/2026/quay");
    }

    private static String ld(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",%s}",
                "[{\"@type\":\"Organization\",\"name\":\"x\"},{\"@type\":[\"Thing\",\"Article\"],%s}]",
                "{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"https://schema.org/ReportageNewsArticle\",%s}]}",
                "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"BlogPosting\",%s}}",
                "\n//<![CDATA[\n{\"@type\":\"NewsArticle\",%s}\n//]]>",
                "<!--{\"@type\":\"NewsArticle\",%s,}-->",
            })
    void jsonLdIsReadInItsShapes(String shape) {
        Page page =
                read(
                        ld(
                                shape.replace(
                                        "%s",
                                        """
                                        "headline":"A quay &amp; a ship","datePublished":"2026-03-10T09:15:00+0400",\
                                        "author":[{"@type":"Person","name":"Huda"},{"name":"Salim"}],"inLanguage":"en_GB",\
                                        "mainEntityOfPage":{"@id":"https://sahramail.example/q"}""")));

        assertThat(page.headline()).isEqualTo("A quay & a ship");
        assertThat(page.published()).isEqualTo("2026-03-10T05:15:00Z");
        assertThat(page.byline()).isEqualTo("Huda, Salim");
        assertThat(page.language()).isEqualTo("en-GB");
        assertThat(page.canonicalUrl()).isEqualTo("https://sahramail.example/q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "null",
                "{\"@type\":7}",
                "{\"@type\":\"Recipe\",\"headline\":\"no\"}"
            })
    void otherJsonIsPassedOver(String json) {
        assertThat(read(ld(json) + "<h1>A quay opens</h1>").headline()).isEqualTo("A quay opens");
    }

    @Test
    void theSecondScriptIsReadWhenTheFirstIsBroken() {
        assertThat(
                        read(ld("{oops")
                                        + ld("{\"@type\":\"NewsArticle\",\"headline\":\"A quay\"}"))
                                .headline())
                .isEqualTo("A quay");
    }

    @Test
    void authorsAreLookedUpInTheGraph() {
        String graph =
                "{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#h\"}},{\"@id\":\"#h\",\"name\":\"Huda\"}]}";
        assertThat(read(ld(graph)).byline()).isEqualTo("Huda");
    }

    @Test
    void metaIsReadWhereThereIsNoJsonLd() {
        Page page =
                read(
                        """
                        <html lang=ar-EG><head><meta property=og:title content='ميناء صحرا'><meta name=author content='بقلم: هدى'>
                        <meta property=article:published_time content=2026-03-10T05:15:00Z><meta property=og:url content=/q></head>""");

        assertThat(page.headline()).isEqualTo("ميناء صحرا");
        assertThat(page.byline()).isEqualTo("هدى");
        assertThat(page.published()).isEqualTo("2026-03-10T05:15:00Z");
        assertThat(page.language()).isEqualTo("ar-EG");
        assertThat(page.canonicalUrl()).isEqualTo("https://www.sahramail.example/q");
    }

    @Test
    void microdataIsRead() {
        Page page =
                read(
                        """
                        <h1>The Sahra Mail</h1><h2 itemprop=headline>A quay opens</h2><span itemprop=author>By <b itemprop=name>Huda</b></span>
                        <time itemprop=datePublished datetime='2026-03-10 05:15'>today</time>""");

        assertThat(page.headline()).isEqualTo("A quay opens");
        assertThat(page.byline()).isEqualTo("Huda");
        assertThat(page.published()).isEqualTo("2026-03-10T05:15:00Z");
    }

    @Test
    void whatIsPrintedIsTheLastResort() {
        Page page =
                read(
                        "<title>A quay</title><p class=byline>By Huda</p><time datetime=2026-03-10>1</time><time datetime=2026-01-01>2</time>");

        assertThat(page.headline()).isEqualTo("A quay");
        assertThat(page.byline()).isEqualTo("Huda");
        assertThat(page.published()).isEqualTo("2026-03-10T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "A quay opens | The Sahra Mail, A quay opens",
        "The Sahra Mail - A quay opens, A quay opens",
        "A quay opens – sahramail, A quay opens",
        "A quay opens | Trade | Somewhere, A quay opens",
        "Sahra - a port - grows, Sahra - a port - grows",
        "The quay | and the ship, The quay | and the ship",
    })
    void theNameOfTheSiteIsTakenOffTheTitle(String title, String headline) {
        String site = "<meta property=og:site_name content='The Sahra Mail'>";
        assertThat(read(site + "<title>" + title + "</title><p></p>").headline())
                .isEqualTo(
                        headline.startsWith("A quay") && title.contains("Trade")
                                ? title
                                : headline);
        String heading = "<h1>" + headline + "</h1>";
        assertThat(
                        read(site + "<meta property=og:title content='" + title + "'>" + heading)
                                .headline())
                .isEqualTo(headline);
    }

    @Test
    void aHeadlineThatIsCutIsMadeWhole() {
        assertThat(
                        read("<meta property=og:title content='A quay opens in…'><h1>A quay opens in Sahra</h1>")
                                .headline())
                .isEqualTo("A quay opens in Sahra");
    }

    @Test
    void aDateThatIsOnlyPrintedIsRead() {
        assertThat(
                        read("<h1>a</h1><time>٢ نوفمبر ٢٠٢٦</time><time>3 November 2026</time>")
                                .published())
                .isEqualTo("2026-11-02T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "1970-01-01", "soon", " "})
    void datesThatAreNoneAreNotTaken(String date) {
        assertThat(
                        read("<meta name=date content='%s'><time datetime=2026-03-10>"
                                        .formatted(date))
                                .published())
                .isEqualTo("2026-03-10T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "/q, https://www.sahramail.example/q",
        "//m.example/q, https://m.example/q",
        "https://m.example/ميناء, https://m.example/ميناء",
        "javascript:alert(1), ",
        "ftp://m.example/q, ",
        "https://, ",
        "'%%', ",
    })
    void theCanonicalAddressIsThatOfAPage(String href, String address) {
        assertThat(read("<link rel=canonical href='" + href + "'>").canonicalUrl())
                .isEqualTo(address);
    }

    @Test
    void aRelativeAddressNeedsOneToStandOn() {
        assertThat(
                        PageReader.read(Jsoup.parse("<link rel=canonical href=/q>"), null)
                                .canonicalUrl())
                .isNull();
        assertThat(
                        PageReader.read(Jsoup.parse("<link rel=canonical href=/q>"), "::")
                                .canonicalUrl())
                .isNull();
    }

    @Test
    void addressesAreNoNames() {
        assertThat(
                        read("<meta property=article:author content=https://facebook.example/huda>")
                                .byline())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"en_US, en-US", "ar, ar", "AR-sa, ar-SA", "Arabic language, ", "'', "})
    void theLanguageIsATag(String claimed, String tag) {
        assertThat(read("<html lang='" + claimed + "'>").language()).isEqualTo(tag);
    }

    @Test
    void anEmptyPageSaysNothing() {
        assertThat(read("")).isEqualTo(new Page(null, null, null, null, null, null));
    }

    @Test
    void thePageIsNotChanged() {
        var page = Jsoup.parse("<h1>a</h1><nav>b</nav><p>c</p>");
        String before = page.html();
        PageReader.read(page, null);
        assertThat(page.html()).isEqualTo(before);
    }
}
