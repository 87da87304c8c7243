package dev.nashra.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>one</p><p>two</p> | one\\ntwo",
                "<p> one  <b>two</b>\tthree </p> | one two three",
                "one<br>two<br/>three | one\\ntwo\\nthree",
                "<div>one<p>two</div>three | one\\ntwo\\nthree",
                "<ul><li>one</li><li>two</li></ul> | one\\ntwo",
                "a<em>b</em>c | abc",
                "<p>a</p><script>b()</script><style>c{}</style><noscript>d</noscript><p>e</p> | a\\ne",
                "<html><head><title>t</title></head><body>a</body></html> | a",
                "<title>t</title>a | a",
                "AT&amp;T &lt;tag&gt;&nbsp;&#1606; | AT&T <tag> ن",
                "<!-- no -->a | a",
                "plain text | plain text",
                "<p>ميناء <span>صحرا</span></p> | ميناء صحرا"
            })
    void markupIsReducedToLines(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<p></p>",
                "<p>&nbsp;</p><br>",
                "<script>a</script>",
                "<img src=a>"
            })
    void markupWithoutWordsIsEmpty(String html) {
        assertThat(HtmlText.of(html)).isEmpty();
    }

    /** Shapes that a tree builder is known to be slow on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a>",
                "<table>",
                "<p><b>",
                "<ul><li>",
                "<svg>",
                "<table><b>",
                "<table>x",
                "<table><td><b>",
                "<b><table><a>",
                "<select><option>",
                "</p>",
                "</b>"
            })
    void markupThatIsAllTagsCostsLittle(String tags) {
        String html = tags.repeat(HtmlText.MAX_TAGS / HtmlText.tags(tags));

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> HtmlText.of(html));
    }
}
