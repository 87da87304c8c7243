package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|أعلنت بلدية المدينة اليوم عن افتتاح الجسر الجديد أمام السيارات بعد عامين من العمل",
                "ar|اعلنت هيئه السدود يوم السبت ان بحيره الوادي امتلات للمره الاولى منذ اربعه اعوام بعد امطار غزيره هطلت على الجبال في شمال البلاد وفاضت بها الاوديه",
                "fa|شهرداری امروز اعلام کرد که پل جدید پس از دو سال کار به روی خودروها باز می‌شود",
                "ur|بلدیہ نے آج اعلان کیا ہے کہ نیا پل دو سال کے کام کے بعد گاڑیوں کے لیے کھول دیا جائے گا",
                "en|The city council said on Monday that the new bridge would open after two years of work",
                "fr|La mairie a annoncé lundi que le nouveau pont serait ouvert après deux ans de travaux",
                "de|Die Stadt teilte am Montag mit, dass die neue Brücke nach zwei Jahren Bauzeit öffnet",
                "es|El ayuntamiento anunció el lunes que el nuevo puente abrirá tras dos años de obras",
                "ru|Мэрия сообщила в понедельник, что новый мост откроется после двух лет строительства",
                "tr|Belediye pazartesi günü yeni köprünün iki yıllık çalışmanın ardından açılacağını söyledi",
                "zh|市政府周一表示，经过两年的施工，新桥将向车辆开放，预计每天有三万辆车通过",
                "ja|市は月曜日、二年間の工事を経て新しい橋が開通すると発表した。毎日多くの車が通る見込みだ"
            })
    void tellsTheLanguageOfAFirstSentence(String language, String text) {
        assertThat(detector.detect(null, null, text).code()).isEqualTo(language);
    }

    @Test
    void declaredLanguageIsCheckedAgainstTheText() {
        String english =
                "The city council said on Monday that the new bridge would open after two years of work";

        assertThat(detector.detect("ar", null, english).code()).isEqualTo("en");
        assertThat(detector.detect("en-GB", null, english).code()).isEqualTo("en-GB");
    }

    @Test
    void declaredLanguageDecidesWhereTheTextDoesNot() {
        assertThat(detector.detect("pt-BR", null, "2:1").code()).isEqualTo("pt-BR");
        assertThat(detector.detect(null, null, "2:1")).isEqualTo(new Language("und", 0));
    }

    @Test
    void menusAndNoticesDoNotOutvoteTheText() {
        String page =
                """
                Home
                News
                Sport
                Business
                Weather
                Log in
                We value your privacy. Manage your cookies and consent settings here at any time.
                Le conseil municipal a voté lundi la fermeture du vieux pont après un long débat.
                """;

        assertThat(detector.detect("en", null, page).code()).isEqualTo("fr");
    }

    @Test
    void quotationDoesNotOutvoteTheArticle() {
        String arabic = "قال الوزير في مؤتمر صحفي إن الأسعار ستنخفض قبل نهاية العام الجاري. ";
        String english = "The statement was published in full on the ministry's own page. ";

        assertThat(detector.detect(null, null, arabic + "\n" + english + "\n" + arabic).code())
                .isEqualTo("ar");
        assertThat(
                        detector.detect(
                                        null,
                                        null,
                                        english + "\n" + arabic + "\n" + english + english)
                                .code())
                .isEqualTo("en");
    }

    @Test
    void twoLanguagesOfOneScriptMakeItLessSure() {
        String french = "Le conseil municipal a voté lundi la fermeture du vieux pont de fer.";
        String german = "Der Stadtrat hat am Montag die Sperrung der alten Brücke beschlossen.";
        String mixed = french + "\n" + german + "\n" + french.replace("lundi", "mardi");
        Language language = detector.detect(null, null, mixed);

        assertThat(language.code()).isEqualTo("fr");
        assertThat(language.confidence())
                .isLessThan(detector.detect(null, null, french).confidence() - .1);
    }

    @Test
    void headlineAloneIsEnough() {
        assertThat(detector.detect(null, "وزیر اعظم آج لاہور پہنچیں گے", null).code())
                .isEqualTo("ur");
    }

    @Test
    void surrogatesAndLoneSurrogatesDoNotMatter() {
        assertThat(detector.detect(null, "\ud83d \ude00", "𝔅𝔯𝔲𝔫𝔬".repeat(200)).confidence())
                .isBetween(0.0, 1.0);
    }

    @Test
    void emptyTextIsUndecided() {
        assertThat(detector.detect(null, null, null)).isEqualTo(new Language("und", 0));
        assertThat(detector.detect("x-unreadable tag", "", " \n "))
                .isEqualTo(new Language("und", 0));
    }
}
