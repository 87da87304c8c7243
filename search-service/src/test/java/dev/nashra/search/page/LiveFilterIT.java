package dev.nashra.search.page;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.EnrichedArticle;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.query.LiveArticle;
import dev.nashra.search.query.LiveFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same query finds the same articles in the index and in memory. */
@Tag("backends")
class LiveFilterIT {
    private static final IndexFixture INDEX = IndexFixture.empty();
    private static final List<EnrichedArticle> ARTICLES = new ArrayList<>();

    @BeforeAll
    static void index() {
        add(
                "pact",
                "ar",
                "توقيع اتفاق تعاون بين البلدين",
                "قال الوزير سيرغي شويغو إن الجانبين بحثا التعاون العسكري مع إسلام آباد.");
        add(
                "port",
                "ar",
                "ميناء صحرا يستأنف العمل",
                "بلغت الصادرات ٦٬٦٧١٬٨٧٨ طنا، وقالت المُديرة إن السفنَ عادت.");
        add(
                "budget",
                "en",
                "Ministers agree on the budget",
                "The cooperation between both houses was praised. COVID-19 costs fell to 6,671,878"
                        + " dollars.");
        add(
                "will",
                "en",
                "Will Harper resigns",
                "He leaves on Monday. The state-of-the-art port was his.");
        add(
                "cafe",
                "fr",
                "Les cafés de la côte rouvrent",
                "Les terrasses étaient pleines, dit l'hôtelier.");
        add("haus", "de", "Die Häuser am Hafen", "Neue Wohnungen für den Hafen.");
        add("casa", "es", "Las casas del puerto", "Los trabajadores volvieron al puerto el lunes.");
        add("moskva", "ru", "Министры подписали соглашение", "Сергей Шойгу прибыл в Исламабад.");
        add("izmir", "tr", "İzmir'de limanlar açıldı", "Gemiler İstanbul'dan döndü.");
        add("tehran", "fa", "کتاب‌های تازه در تهران", "نمایشگاه کتاب امروز آغاز شد.");
        add("kyoto", "ja", "京都で会議が開かれる", "代表団が東京から到着した。COVID対策も議題。");
        add("brazil", "pt-BR", "Chuva forte no litoral", "O porto fechou.");
        add("none", "und", "Sergei Shoigu 2026", null);
        ARTICLES.add(
                article("live", "visit")
                        .text("ar", "شويغو في زيارة", "وصل الوزير مع غوردينوف صباحا.")
                        .named("person:sergei-shoigu", "سيرغي شويغو", "شويغو")
                        .build());
        ARTICLES.add(
                article("extra", "copy")
                        .text("en", "Ministers agree on budgets", "Short.")
                        .follows(ARTICLES.get(2).id())
                        .published(Instant.parse("2026-11-01T00:00:00Z"))
                        .tags("country:EG")
                        .build());
        INDEX.index(ARTICLES);
    }

    private static void add(String name, String language, String headline, String body) {
        ArticleBuilder each = article("live", name).text(language, headline, body);
        ARTICLES.add(each.build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "التعاون",
                "تعاون",
                "للتعاون",
                "شويغو",
                "السفينة",
                "وزراء",
                "وزير",
                "موانئ",
                "-وزراء",
                "شويجو",
                "وشويجو",
                "لشويجو",
                "\"سيرجي شويجو\"",
                "\"شويجو سيرجي\"",
                "\"شويجو سيرجي\"~2",
                "shoigu",
                "شويجو زيارة",
                "زيارة -shoigu",
                "سيرجي",
                "جوردينوف",
                "اسلام اباد",
                "\"إسلام آباد\"",
                "\"آباد إسلام\"",
                "\"آباد إسلام\"~2",
                "المديرة",
                "6671878",
                "٦٦٧١٨٧٨",
                "والتعاون",
                "cooperate",
                "the cooperation",
                "the",
                "will",
                "minister agreed",
                "minister resigned",
                "minister | resigned",
                "cafes",
                "café terrasse",
                "hotelier",
                "l'hôtelier",
                "haus",
                "Häusern",
                "hafen -wohnungen",
                "hafen -flughafen",
                "-hafen -cooperation -تعاون",
                "京都",
                "都京",
                "東京",
                "terr*",
                "resgins~1",
                "resgin~1",
                "resing~2",
                "shoigo~1",
                "covid-19",
                "covid19",
                "covid-1*",
                "(cooperation | hafen) budget",
                "chuva",
                "التعاون cooperation",
                "\"houses praised\"",
                "\"houses praised\"~1",
                "\"praised houses\"~3",
                "\"cooperation houses\"~2",
                "\"cooperation between both\"",
                "casa",
                "puertos",
                "министр",
                "соглашения",
                "liman",
                "istanbul",
                "izmir",
                "کتاب",
                "کتابهای",
                "porto",
                "port",
                "state-of-the-art",
                "\"of the art\"",
                "-the budget",
                "-(budget | will)",
                "covid",
                "shoigu 2026",
                "monday -(harper budget)",
                "sp*",
                "ال*"
            })
    void findsTheSame(String q) {
        assertSame("q", q);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=pt",
                "language=PT-br",
                "not_language=ar",
                "language=zh",
                "source=extra",
                "not_source=live",
                "tag=country:EG",
                "not_tag=country:EG",
                "duplicates=only",
                "start_date=2026-11-02",
                "end_date=2026-11-01",
                "start_date=2026-11-01T00:00:00.001Z"
            })
    void filtersTheSame(String parameter) {
        int at = parameter.indexOf('=');
        assertSame(parameter.substring(0, at), parameter.substring(at + 1));
    }

    private static void assertSame(String name, String value) {
        String[] parameters = {name, value, "page_size", "100"};
        if (!name.equals("duplicates")) {
            parameters = IndexFixture.with(parameters, "duplicates", "keep");
        }
        List<String> indexed = INDEX.ids(parameters);
        LiveFilter filter = new LiveFilter(IndexFixture.query(parameters));

        List<String> live =
                ARTICLES.stream()
                        .filter(each -> filter.matches(new LiveArticle(each)))
                        .map(EnrichedArticle::id)
                        .toList();

        assertThat(live).as(name + "=" + value).containsExactlyInAnyOrderElementsOf(indexed);
    }
}
