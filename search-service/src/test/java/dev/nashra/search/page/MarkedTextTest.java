package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void textIsHtml() {
        MarkedText text = new MarkedText("Smith & \"Sons\" <at> 1/2 o'clock");
        text.mark(8, 14, "\"Sons\"");

        assertThat(text.whole())
                .isEqualTo(
                        "Smith &amp; <mark>&quot;Sons&quot;</mark> &lt;at&gt; 1&#x2F;2"
                                + " o&#x27;clock");
    }

    @Test
    void marksThatOverlapAreOne() {
        MarkedText text = new MarkedText("A & B: ferry for Maren");
        text.mark(0, 1, 0);
        text.mark(7, 16, 1);
        text.mark(13, 22, "for Maren");

        assertThat(text.whole()).isEqualTo("<mark>A</mark> &amp; B: <mark>ferry for Maren</mark>");
    }

    @Test
    void fragmentsWithMoreOfTheWordsComeBeforeOthers() {
        String far = "much water ".repeat(40);
        String body = ("ferry " + far).repeat(5) + "ferry for Maren " + far;
        MarkedText text = new MarkedText(body);
        for (int at = body.indexOf("ferry"); at >= 0; at = body.indexOf("ferry", at + 1)) {
            text.mark(at, at + 5, 0);
        }
        text.mark(body.indexOf("Maren"), body.indexOf("Maren") + 5, 1);

        assertThat(text.fragments())
                .hasSize(3)
                .last()
                .asString()
                .contains("<mark>ferry</mark> for <mark>Maren</mark>");
    }

    @Test
    void beginningEndsAtAWordAndIsHtml() {
        assertThat(new MarkedText("A < B " + "word ".repeat(100)).beginning())
                .singleElement()
                .asString()
                .startsWith("A &lt; B word")
                .endsWith("word")
                .hasSizeBetween(150, 180);
        assertThat(new MarkedText(" ").beginning()).isEmpty();
    }

    @Test
    void passageThatIsNotThereIsNotMarked() {
        MarkedText text = new MarkedText("ferry");
        text.mark(0, 5, "Ferry");
        text.mark(-1, -1, "");
        text.mark(3, 9, "ry to");
        text.mark(2, 2, "");

        assertThat(text.isMarked()).isFalse();
        assertThat(text.fragments()).isEmpty();
    }

    @Test
    void fragmentsBeginAndEndAtWordsAndDoNotOverlap() {
        String far = "much water ".repeat(40);
        String body = far + "a ferry " + "and a ferry " + far + "one ferry " + far;
        MarkedText text = new MarkedText(body);
        for (int at = body.indexOf("ferry"); at >= 0; at = body.indexOf("ferry", at + 1)) {
            text.mark(at, at + 5, "ferry");
        }

        assertThat(text.fragments())
                .hasSize(2)
                .allSatisfy(
                        fragment ->
                                assertThat(fragment)
                                        .matches("(much|water) .*(much|water)")
                                        .hasSizeLessThan(220))
                .satisfiesExactly(
                        both ->
                                assertThat(both)
                                        .contains("a <mark>ferry</mark> and a <mark>ferry</mark>"),
                        one -> assertThat(one).contains("one <mark>ferry</mark> much"));
    }

    @Test
    void longTextWithoutSpacesIsCut() {
        String body = "船".repeat(1_000);
        MarkedText text = new MarkedText(body);
        text.mark(500, 502, "船船");

        assertThat(text.fragments()).hasSize(1);
        assertThat(text.fragments().getFirst()).startsWith("<mark>船船</mark>").hasSizeLessThan(300);
    }
}
