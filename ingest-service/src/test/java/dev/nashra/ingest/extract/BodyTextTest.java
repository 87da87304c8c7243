package dev.nashra.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules one by one: each page holds the same three sentences and something that must go, or
 * stay.
 */
class BodyTextTest {
    private static final String ONE =
            "The port of Sahra opened its fourth quay on Tuesday, three years after work began, the harbour board said.";
    private static final String TWO =
            "Ships of up to 350 metres can berth there, twice as long as before, and the first is expected next week.";
    private static final String THREE =
            "The chamber of trade welcomed it, saying that freight would be cheaper for growers of dates and figs.";
    private static final String TEXT = ONE + "\n" + TWO + "\n" + THREE;

    private static final String MORE =
            """
            Dredging alone took a year, the board said, as the bay is shallow, rocky and full of old wrecks.
            Two of the wrecks were raised, and stand in the museum, where a third is to follow in the spring.
            Fishermen had feared for their grounds, but the catch, so far, is what it was before, they say.""";

    private static final String OTHER =
            """
            The site keeps what its readers choose to tell it about themselves for as long as the law asks of it and then forgets all of it for good
            Whoever wishes to know what that is may write to the address below and will have an answer from us within thirty working days of that letter""";

    private static String read(String body) {
        return String.valueOf(PageReader.read(Jsoup.parse(body), null).bodyText());
    }

    private static String paragraphs(String text) {
        return "<p>" + text.replace("\n", "</p><p>") + "</p>";
    }

    /**
     * Prose that would be read if there were nothing better, in so many boxes far from all else.
     */
    private static String boxes(int count) {
        String box = "<section><div><div>" + paragraphs(OTHER) + "</div></div></section>";
        return box.repeat(count);
    }

    private static String article(String before, String between, String after) {
        return "<div><h1>A quay opens</h1>%s<p>%s</p><p>%s</p>%s<p>%s</p>%s</div>"
                .formatted(before, ONE, TWO, between, THREE, after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img><figcaption>The quay, seen from the tower of the harbour board</figcaption></figure>",
                "<aside><p>Sahra has been a port for nine hundred years, and a free one for fifty.</p></aside>",
                "<script>var longEnough = 'to be taken for a sentence, if scripts were read';</script>",
                "<div hidden><p>This is shown only to those who pay, and it is no part of the report.</p></div>",
                "<div style='display: none'><p>This is shown only to those who pay, and is no part of it.</p></div>",
                "<div role=complementary><p>The harbour board was founded in 1911, and has nine members.</p></div>",
                "<div class=newsletter-box><p>Every morning the news of the coast, in your letter box, for free.</p></div>",
                "<div class='read-also'><p>A shipping line joins Sahra to the ports of the south, at last.</p></div>",
                "<div class=authorBio><p>Huda has covered the coast for us since 2015, and lives in Sahra.</p></div>",
                "<ul><li><a href=1>Nine ports of the coast</a></li><li><a href=2>Who owns the sea?</a> new</li></ul>",
                "<p><a href=1>A shipping line joins Sahra to the ports of the south, at last</a></p>",
                "<p>Read more: <a href=1>A shipping line joins Sahra to the south</a></p>",
                "<p>RELATED: Freight falls for a third month</p>",
                "<h3>Don't miss</h3><ul><li>The <a href=1>ports of the south</a> in pictures</li></ul>",
                "<p>اقرأ أيضًا: خط ملاحي جديد يربط صحرا بالجنوب</p>",
                "<p>إقـرأ أيضا</p><ul><li>خط ملاحي <a href=1>جديد</a> يربط صحرا بالجنوب</li></ul>",
                "<p>Advertisement</p>",
                "<p>إعلان</p>",
                "<p>Subscribe to our newsletter for the news of the coast, every morning.</p>",
                "<p>The fourth quay from the air (Photo: Board of Harbours)</p>",
                "<p>The fourth quay from the air (Reuters)</p>",
                "<p>الرصيف الرابع من الجو (رويترز)</p>",
                "<p>تابعونا على فيسبوك</p>",
                "<p>اشترك الآن في قناتنا على واتساب ليصلك كل جديد</p>",
                "<p>© 2026 The Sahra Mail. All rights reserved.</p>",
                "<p>جميع الحقوق محفوظة لصحيفة المرفأ</p>",
            })
    void whatTheSiteAddsIsLeftOut(String addition) {
        assertThat(read(article("", addition, ""))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>A quay opens</p>",
                "<p>By Huda Mundhiri</p>",
                "<p>بقلم: هدى المنذري</p>",
                "<p>Updated 10 March 2026, 9:15 am GMT</p>",
                "<p>الثلاثاء 10 آذار/مارس 2026 - 09:15 ص</p>",
                "<p>تاريخ النشر: ١٠ مارس ٢٠٢٦</p>",
            })
    void whatStandsAboveTheFirstSentenceIsLeftOut(String head) {
        assertThat(read(article(head, "", ""))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Our other papers</h2>",
                "<p>(Reporting by Huda Mundhiri; editing by Salim Rawahi)</p>",
                "<p>(إعداد هدى المنذري - تحرير سالم الرواحي)</p>",
                "<p>Huda Mundhiri is a reporter for the Sahra Mail. Her book is out now.</p>",
                "<p>Follow her on Twitter.</p>",
                "<p>Filed under: ports, trade</p>",
                "<p>الكلمات المفتاحية: موانئ، تجارة</p>",
                "<p>10 March 2026</p>",
            })
    void whatFollowsTheLastSentenceIsLeftOut(String tail) {
        assertThat(read(article("", "", tail))).isEqualTo(TEXT);
    }

    /** What begins as a remark would, and is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "انضم إلى الحزب ثلاثون نائبا خلال شهر، بحسب متحدث باسمه.",
                "سجل في المباراة هدفين، وصنع ثالثا لزميله في الشوط الثاني.",
                "تابع المنتخب تدريباته على ملعب المدينة، قبل لقاء الأحد.",
                "كتب المدرب رسالة إلى لاعبيه قال فيها إن البطولة لم تحسم بعد",
                "قد يهمك أن تعرف أن الميناء بني قبل تسعة قرون، على يد بحار.",
                "Related companies hold a third of the shares, the board said.",
                "Read in this light, the plan is a modest one, and late.",
                "By the end of the year the quay will be full, the board hopes.",
                "Photographs of the quay went round the world in a day.",
                "Share prices rose by a tenth within the first hour of trade.",
                "Police said on Tuesday that three ships, one of them with eleven people on board, were still waiting (Reuters)",
            })
    void sentencesThatOnlyBeginLikeRemarksStay(String sentence) {
        String paragraph = "<p>" + sentence + "</p>";
        assertThat(read(article(paragraph, "", ""))).isEqualTo(sentence + "\n" + TEXT);
        assertThat(read(article("", paragraph, ""))).contains("\n" + sentence + "\n");
        assertThat(read(article("", "", paragraph))).endsWith("\n" + sentence);
    }

    @Test
    void commentsAreLeftOutThoughLongerThanTheArticle() {
        String comment =
                "<p>I have waited for this quay for years, and now, at last, it opens, they say.</p>";
        assertThat(read(article("", "", "<div id=comments>" + comment.repeat(9) + "</div>")))
                .isEqualTo(TEXT);
    }

    @Test
    void aLineThatComesTwiceIsKeptOnce() {
        assertThat(read(article("", "<blockquote>" + TWO + "</blockquote>", ""))).isEqualTo(TEXT);
    }

    @Test
    void headingsListsAndQuotesOfTheArticleStay() {
        String parts =
                "<h2>What changes</h2><ul><li>Ships may <a href=1>wait</a> free of charge for a day.</li></ul>"
                        + "<blockquote>A great day for us all, and a long one too.</blockquote>";
        assertThat(read(article("", parts, "")))
                .isEqualTo(
                        ONE
                                + "\n"
                                + TWO
                                + "\nWhat changes\nShips may wait free of charge for a day."
                                + "\nA great day for us all, and a long one too.\n"
                                + THREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"has-sidebar", "post tag-newsletter", "category-comments", "no-ads"})
    void aPropertyIsNoPurpose(String classes) {
        assertThat(read("<div class='" + classes + "'>" + paragraphs(TEXT) + "</div>" + boxes(2)))
                .isEqualTo(TEXT);
    }

    @Test
    void whatHoldsTheTitleIsNoSideMatter() {
        assertThat(
                        read(
                                "<div class=widget><h1>A quay</h1>"
                                        + paragraphs(TEXT)
                                        + "</div>"
                                        + boxes(2)))
                .isEqualTo(TEXT);
    }

    @Test
    void whatHoldsMostOfThePageIsNoSideMatter() {
        assertThat(read("<div class=widget>" + paragraphs(TEXT) + "</div>" + boxes(1)))
                .isEqualTo(TEXT);
    }

    @Test
    void whatIsMarkedAsBodyIsTakenAndNothingBeside() {
        assertThat(
                        read(
                                "<div><div itemprop=articleBody>"
                                        + paragraphs(TEXT)
                                        + "</div>"
                                        + paragraphs(MORE)
                                        + "</div>"))
                .isEqualTo(TEXT);
    }

    /** The first is short; the second is long, but a small part of what there is to read. */
    @Test
    void aMarkOnALittleIsNotBelieved() {
        String teaser =
                "<div class=articleBody><p>%s</p></div>"
                        .formatted(ONE + " " + ONE.substring(0, 60));
        assertThat(read(teaser + "<div><div>" + paragraphs(TEXT) + "</div></div>")).isEqualTo(TEXT);

        String box = "<div class=articleBody><p>%s</p></div>".formatted(TEXT.replace("\n", " "));
        String story = MORE + "\n" + MORE.replace("the", "that") + "\n" + MORE.replace("a", "o");
        assertThat(read(box + "<div><div>" + paragraphs(story) + "</div></div>")).isEqualTo(story);
    }

    @Test
    void aLeadBesideTheBodyBelongsToIt() {
        assertThat(read("<div><p>" + ONE + "</p><div>" + paragraphs(MORE) + "</div></div>"))
                .isEqualTo(ONE + "\n" + MORE);
    }

    @Test
    void aPartBesideTheBodyBelongsToItIfItReadsLikeOne() {
        assertThat(
                        read(
                                "<div><div>"
                                        + paragraphs(TEXT)
                                        + "</div><div><p>"
                                        + MORE.replace("\n", " ")
                                        + "</p></div></div>"))
                .isEqualTo(TEXT + "\n" + MORE.replace("\n", " "));
    }

    @Test
    void theDividedArticleIsPutTogether() {
        String part = "<div class=row><div class=chunk>%s</div><div>Ad</div></div>";
        assertThat(
                        read(
                                "<div>"
                                        + part.formatted(paragraphs(TEXT))
                                        + part.formatted(paragraphs(MORE))
                                        + "</div>"))
                .isEqualTo(TEXT + "\n" + MORE);
    }

    @Test
    void theNextArticleOnThePageIsLeftOut() {
        String next =
                "<article class=story><h2><a href=2>Trains by night</a></h2><div class=txt><p>%s</p></div></article>";
        assertThat(
                        read(
                                "<article class=story><h1>A quay opens</h1><div class=txt><p>"
                                        + TEXT.replace("\n", "</p><p>")
                                        + "</p></div></article>"
                                        + next.formatted(
                                                "Trains will run to the coast by night, the railway said, at half the fare.")))
                .isEqualTo(TEXT);
    }

    @Test
    void theSitesWordsAreNotFollowedIfTheyLeaveNothing() {
        String widget = "<section class=widget><div><div>%s</div></div></section>";
        assertThat(
                        read(
                                widget.formatted(paragraphs(TEXT))
                                        + widget.formatted(paragraphs(MORE + "\n" + ONE))
                                        + widget.formatted(paragraphs(OTHER))))
                .isEqualTo(MORE + "\n" + ONE);
    }

    @Test
    void paragraphsAreTakenWhereNothingElseHoldsThem() {
        String box = "<section><div><div><p>%s</p></div></div></section>";
        String first = "The quay opened on Tuesday, in the rain.";
        String second = "The first ship, from the south, is expected next week.";
        assertThat(read(box.formatted(first) + box.formatted(second)))
                .isEqualTo(first + "\n" + second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p> </p>", "<nav>a</nav>", "<p>Share</p>"})
    void aPageWithoutTextHasNone(String body) {
        assertThat(PageReader.read(Jsoup.parse(body), null).bodyText()).isNull();
    }

    @Test
    void linesAndSpacesAreThoseOfAReader() {
        assertThat(
                        read(
                                article(
                                        "",
                                        "<p>One&nbsp; &nbsp;line,<br>and <b>an</b>other\n one.</p>",
                                        "")))
                .contains("\nOne line,\nand another one.\n");
    }
}
