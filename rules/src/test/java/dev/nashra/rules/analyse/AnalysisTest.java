package dev.nashra.rules.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.text.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    private static List<String> terms(TextLanguage language, String text) {
        return new Analysis(language)
                .tokens(text).stream().map(token -> token.word().term()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AR | الروسية    | روسيه
                    AR | ايران      | إيران
                    AR | والنِّفْط  | نفط
                    AR | ﺍﻟﻨﻔﻂ       | النفط
                    EN | Erdoğan’s  | erdogan
                    EN | pipelines  | Pipeline
                    FR | l'élection | élections
                    DE | Häuser     | Haus
                    RU | войны      | война
                    TR | İstanbul'da | Istanbul
                    FA | كتاب        | کتاب
                    OTHER | Crème    | creme
                    """)
    void spellingsOfAWordHaveOneTerm(TextLanguage language, String one, String other) {
        assertThat(terms(language, one)).isEqualTo(terms(language, other)).hasSize(1);
    }

    @Test
    void wordsAreDividedAndStemmedAsBySearch() throws Exception {
        String english =
                "The ministers' talks, opened in Moscow's port, cost 1,5 of U.S.-led groups";
        try (Analyzer lucene = new EnglishAnalyzer(CharArraySet.EMPTY_SET)) {
            assertThat(terms(TextLanguage.EN, english.replace("1,5", "15")))
                    .isEqualTo(byLucene(lucene, english.replace("1,5", "15")));
        }
        String arabic = "قال الوزير الروسي في المؤتمر والكتب للصحافيين بالعاصمة";
        try (Analyzer lucene = new ArabicAnalyzer(CharArraySet.EMPTY_SET)) {
            // Hamza carriers are folded here and not by Lucene.
            assertThat(terms(TextLanguage.AR, arabic.replace("المؤتمر", "")))
                    .isEqualTo(byLucene(lucene, arabic.replace("المؤتمر", "")));
        }
        String russian = "Министры обороны России открыли переговоры о поставках газа";
        try (Analyzer lucene = new RussianAnalyzer(CharArraySet.EMPTY_SET)) {
            assertThat(terms(TextLanguage.RU, russian)).isEqualTo(byLucene(lucene, russian));
        }
        String french = "Les ministres ouvrent l'usine des produits chimiques du port";
        try (Analyzer lucene = new FrenchAnalyzer(CharArraySet.EMPTY_SET)) {
            assertThat(terms(TextLanguage.FR, french)).isEqualTo(byLucene(lucene, french));
        }
    }

    private static List<String> byLucene(Analyzer analyzer, String text) throws Exception {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(stream.getAttribute(CharTermAttribute.class).toString());
            }
        }
        return terms;
    }

    @Test
    void offsetsAreThoseOfTheTextAsPrinted() {
        String text = "قالَ وَزيرُ الدِّفاع: 6,671 سفينة";
        for (TextLanguage language : TextLanguage.values()) {
            List<Token> tokens = new Analysis(language).tokens(text);
            assertThat(tokens.stream().map(token -> text.substring(token.start(), token.end())))
                    .containsExactly("قالَ", "وَزيرُ", "الدِّفاع", "6,671", "سفينة");
            assertThat(tokens.get(3).word().term()).isEqualTo("6671");
        }
    }

    @Test
    void partsOfAPersianWordAndPairsOfChineseStandInARow() {
        assertThat(terms(TextLanguage.FA, "می\u200Cخواهد")).hasSize(2);
        assertThat(terms(TextLanguage.CJK, "北京大学")).containsExactly("北京", "京大", "大学");
    }

    @Test
    void wordIsAlsoFoundWithoutWhatIsWrittenBeforeIt() {
        Word word = new Analysis(TextLanguage.AR).tokens("والروسية").getFirst().word();

        assertThat(word.forms()).containsExactly("والروسيه", "روسيه");
        assertThat(Clitics.without("وال")).isEqualTo("وال");
    }

    @Test
    void memoryOfWordsChangesNothing() {
        Analysis analysis = new Analysis(TextLanguage.EN);
        String text = "Aa BB pipelines opened";

        assertThat(analysis.tokens(text + " " + text).stream().map(t -> t.word().term()))
                .containsExactly("aa", "bb", "pipelin", "open", "aa", "bb", "pipelin", "open");
    }
}
