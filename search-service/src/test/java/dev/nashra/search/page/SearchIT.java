package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.index.ArticleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds, each case with why, among a dozen invented articles. */
@Tag("backends")
class SearchIT {
    private static final IndexFixture INDEX = IndexFixture.empty();
    private static final Map<String, String> NAMES = new TreeMap<>();

    @BeforeAll
    static void index() {
        List<ArticleBuilder> articles = new ArrayList<>();
        articles.add(
                named("pact", "marsad")
                        .text(
                                "ar",
                                "توقيع اتفاق تعاون بين البلدين",
                                "قال الوزير سيرغي شويغو إن الجانبين بحثا التعاون العسكري مع إسلام"
                                        + " آباد.")
                        .tags("country:RU", "country:PK"));
        articles.add(
                named("port", "sahra-news")
                        .text(
                                "ar",
                                "ميناء صحرا يستأنف العمل",
                                "بلغت الصادرات ٦٬٦٧١٬٨٧٨ طنا، وقالت المُديرة إن السفنَ عادت.")
                        .tags("country:EG"));
        articles.add(
                named("budget", "daily-ledger")
                        .text(
                                "en",
                                "Ministers agree on the budget",
                                "The cooperation between both houses was praised. COVID-19 costs"
                                        + " fell to 6,671,878 dollars."));
        articles.add(
                named("will", "daily-ledger")
                        .text("en", "Will Harper resigns", "He leaves on Monday."));
        articles.add(
                named("cafe", "le-phare")
                        .text(
                                "fr",
                                "Les cafés de la côte rouvrent",
                                "Les terrasses étaient pleines."));
        articles.add(
                named("haus", "hafenblatt")
                        .text("de", "Die Häuser am Hafen", "Neue Wohnungen für den Hafen."));
        articles.add(named("kyoto", "asahi-sample").text("ja", "京都で会議が開かれる", "代表団が東京から到着した。"));
        articles.add(named("brazil", "folha-teste").text("pt-BR", "Chuva forte no litoral", null));
        articles.add(
                named("gone", "marsad")
                        .text("en", "Withdrawn cooperation report", null)
                        .withdrawn());
        articles.add(
                named("visit", "jusur")
                        .text("ar", "شويغو في زيارة", "وصل الوزير مع غوردينوف صباحا.")
                        .named("person:sergei-shoigu", "سيرغي شويغو", "شويغو"));
        INDEX.index(articles.stream().map(ArticleBuilder::build).toList());
    }

    @ParameterizedTest(name = "{0} finds {1}: {2}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "التعاون # pact # the article is stemmed away, and the withdrawn one stays away",
                "تعاون # pact # the word as printed in the headline",
                "للتعاون # pact # another clitic, the same stem",
                "السفينة # port # the singular of a broken plural",
                "وزير # pact visit # the stemmer takes the first letter for \"and\"",
                "وزراء # pact visit # the plural of a singular",
                "شويغو # pact visit # a name by its spelling",
                "شويجو # visit # a name by another house's spelling, where it is tagged",
                "وشويجو # visit # the same after 'and'",
                "\"سيرجي شويجو\" # visit # a full name, of which the text has half",
                "Shoigu # visit # a name in the other script, by the tag's id",
                "شويجو -shoigu # - # a name that is not wanted",
                "اسلام اباد # pact # hamza and madda are folded",
                "\"إسلام آباد\" # pact # a phrase",
                "\"آباد إسلام\" # - # a phrase in the wrong order",
                "المديرة # port # harakat are folded",
                "6671878 # budget port # digits of any script, any thousands separator",
                "cooperate # budget # an English stem",
                "the cooperation # budget # a stop word asks for nothing",
                "the # budget # a stop word alone asks for itself",
                "will # will # a name that English takes for a stop word",
                "minister agreed # budget # both words by their stems",
                "minister resigned # - # all words are wanted",
                "minister | resigned # budget will # unless told otherwise",
                "cafes # cafe # accents are folded",
                "café terrasse # cafe # French stems",
                "haus # haus # German stem",
                "hafen -wohnungen # - # what is not wanted",
                "hafen -flughafen # haus # what is not wanted is not there",
                "-hafen -cooperation -تعاون # brazil cafe kyoto port visit will # only what is not"
                        + " wanted",
                "京都 # kyoto # a pair of characters",
                "都京 # - # the same pair the other way round",
                "terr* # cafe # a beginning",
                "resgins~1 # will # two letters swapped are one edit",
                "covid-19 # budget # a word of two",
                "covid19 # - # and not another word",
                "(cooperation | hafen) budget # budget # parentheses",
                "chuva # brazil # a language without an analyzer of its own",
                "التعاون cooperation # - # no article has both"
            })
    void finds(String q, String names, String why) {
        List<String> found = INDEX.ids("q", q.strip(), "duplicates", "keep");

        assertThat(found.stream().map(NAMES::get).sorted().toList())
                .as(why)
                .isEqualTo(names.equals("-") ? List.of() : List.of(names.strip().split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "language, pt, brazil",
        "language, PT-br, brazil",
        "language, ar, pact port visit",
        "not_language, ar, brazil budget cafe haus kyoto will",
        "source, daily-ledger, budget will",
        "not_source, daily-ledger, brazil cafe haus kyoto pact port visit",
        "tag, country:EG, port",
        "not_tag, country:EG, brazil budget cafe haus kyoto pact visit will",
        "start_date, 2026-11-03, ''",
        "end_date, 2026-11-01, ''",
        "start_date, 2026-11-02, brazil budget cafe haus kyoto pact port visit will"
    })
    void filters(String parameter, String value, String names) {
        List<String> found = INDEX.ids(parameter, value, "duplicates", "keep");

        assertThat(found.stream().map(NAMES::get).sorted().toList())
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ")));
    }

    @Test
    void orsTheValuesOfAFilterAndAndsTheFilters() {
        assertThat(
                        INDEX
                                .ids(
                                        "source", "marsad",
                                        "source", "sahra-news",
                                        "tag", "country:EG")
                                .stream()
                                .map(NAMES::get))
                .containsExactly("port");
    }

    @Test
    void servesTheBodyOnlyIfAsked() {
        ObjectNode plain = INDEX.search("q", "hafen").hits().getFirst();
        ObjectNode full = INDEX.search("q", "hafen", "fields", "body_text").hits().getFirst();

        assertThat(plain.path("headline").asText()).isEqualTo("Die Häuser am Hafen");
        assertThat(plain.has("body_text")).isFalse();
        assertThat(full.path("body_text").asText()).isEqualTo("Neue Wohnungen für den Hafen.");
    }

    @Test
    void looksForOtherSpellingsWhereThereIsNothing() {
        ArticlePage page = INDEX.searchInAnySpelling("q", "جوردينوف");

        assertThat(IndexFixture.ids(page)).containsExactly(id("visit"));
        assertThat(page.corrected()).containsExactly("جوردينوف");
        assertThat(INDEX.ids("q", "جوردينوف")).isEmpty();
    }

    @Test
    void looksForTheWordBehindALetterWhereThereIsNothing() {
        ArticlePage page = INDEX.searchInAnySpelling("q", "بزيارة شويغو");

        assertThat(IndexFixture.ids(page)).containsExactly(id("visit"));
        assertThat(page.corrected()).containsExactly("بزيارة", "شويغو");
        assertThat(INDEX.ids("q", "بزيارة شويغو")).isEmpty();
    }

    @Test
    void looksForNoOtherSpellingsWhereThereIsSomething() {
        ArticlePage page = INDEX.searchInAnySpelling("q", "غوردينوف");

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.corrected()).isNull();
        assertThat(INDEX.searchInAnySpelling("q", "هلمجرات").corrected()).isNull();
    }

    @Test
    void countsFacetsOfWhatMatches() {
        ArticlePage page =
                INDEX.search(
                        "language",
                        "ar",
                        "facet",
                        "source",
                        "facet",
                        "tag",
                        "facet",
                        "time",
                        "timezone",
                        "Asia/Riyadh");

        assertThat(page.facets().get("source"))
                .containsExactlyInAnyOrder(
                        new ArticlePage.Count("marsad", 1),
                        new ArticlePage.Count("jusur", 1),
                        new ArticlePage.Count("sahra-news", 1));
        assertThat(page.facets().get("tag")).hasSize(4);
        assertThat(page.facets().get("time"))
                .containsExactly(new ArticlePage.Count("2026-11-02T00:00:00+03:00", 3));
    }

    @Test
    void readsOneArticle() {
        assertThat(INDEX.lookup.find(id("port")))
                .isInstanceOfSatisfying(
                        ArticleLookup.Outcome.Found.class,
                        found ->
                                assertThat(found.article().path("body_text").asText())
                                        .contains("السفنَ"));
        assertThat(INDEX.lookup.find(id("gone")))
                .isInstanceOf(ArticleLookup.Outcome.Withdrawn.class);
        assertThat(INDEX.lookup.find("0".repeat(32)))
                .isInstanceOf(ArticleLookup.Outcome.Unknown.class);
    }

    @Test
    void takesAsManyWordsAsAreAllowed() {
        assertThat(INDEX.ids("q", "كلمة ".repeat(31) + "التعاون")).isEmpty();
    }

    private static ArticleBuilder named(String name, String source) {
        ArticleBuilder article = article(source, name);
        NAMES.put(article.id(), name);
        return article;
    }

    private static String id(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
