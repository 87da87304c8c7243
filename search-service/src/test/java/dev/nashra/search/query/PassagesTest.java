package dev.nashra.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.text.TextLanguage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {
    @ParameterizedTest(name = "{0} in {2}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "التعاون # ar # بحثا [تعاون] البلدين [والتعاون] العسكري",
                "اسلام اباد # ar # مع [إسلام] [آباد] أمس",
                "\"اسلام اباد\" # ar # مع [إسلام آباد] ثم آباد إسلام",
                "\"اباد اسلام\"~3 # ar # مع [إسلام] [آباد]",
                "6671878 # ar # بلغت [٦٬٦٧١٬٨٧٨] طنا",
                "المديرة # ar # وقالت [المُديرة] إن",
                "دير* # ar # قرب [ديرة] والمدير",
                "سفينة # ar # عادت [السفن] أمس",
                "cooperate # en # both [cooperation] and [cooperating] [cooperate]",
                "begin* # en # [beginning] and [Begins], then began",
                "resgins~1 # en # Harper [resigns] now",
                "the budget # en # the [budget] of the house",
                "the # en # [the] budget of [the] house",
                "covid-19 # en # [COVID-19] and COVID",
                "covid-1* # en # [COVID-19] and COVID",
                "budget -house # en # [budget] of house",
                "budget | house # en # [budget] of [house]",
                "cafes # fr # les [cafés] ouverts",
                "東京 # ja # 代表団が[東京]から",
                "東京都 # ja # [東京都]から京都",
                "کتاب # fa # [کتاب]‌های تازه"
            })
    void marks(String q, String language, String marked) {
        String text = marked.replaceAll("[\\[\\]]", "");
        ReadQuery read = QueryReader.search(Map.of("q", List.of(q.strip())));
        Passages passages =
                Passages.of(((ReadQuery.Accepted) read).query(), TextLanguage.of(language.strip()));

        StringBuilder found = new StringBuilder(text);
        int end = Integer.MAX_VALUE;
        for (Passages.Passage each : passages.in(text, Set.of()).reversed()) {
            if (each.end() <= end) {
                found.insert(each.end(), ']').insert(each.start(), '[');
                end = each.start();
            }
        }

        assertThat(found).hasToString(marked);
    }
}
