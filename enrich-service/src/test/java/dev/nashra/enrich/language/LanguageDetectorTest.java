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
}
