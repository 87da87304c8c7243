package dev.nashra.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {
    private static final String WITHOUT_HAMZA =
            "اعلنت هيئه السدود يوم السبت ان بحيره الوادي امتلات للمره الاولى منذ اربعه اعوام بعد امطار"
                    + " غزيره هطلت على الجبال في شمال البلاد وفاضت بها الاوديه";

    @Test
    void arabicIsWhatNeedsNoFurtherLetters() {
        assertThat(Scripts.language(WITHOUT_HAMZA)).isEqualTo(new Language("ar", 1));
    }

    @Test
    void oneLetterMoreIsForTheModelToJudge() {
        assertThat(Scripts.language(WITHOUT_HAMZA + " گ")).isNull();
    }

    @Test
    void fewLettersProveNothing() {
        assertThat(Scripts.language("اعلنت هيئه السدود")).isNull();
    }

    @Test
    void latinNamesAndLinksDoNotMatterButHalfATextDoes() {
        assertThat(Scripts.language(WITHOUT_HAMZA + " (Reuters)").code()).isEqualTo("ar");
        assertThat(Scripts.language(WITHOUT_HAMZA + " " + "council of the town ".repeat(4)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "he, העירייה הודיעה היום",
        "el, Ο δήμος ανακοίνωσε σήμερα",
        "th, เทศบาลประกาศวันนี้",
        "ko, 시의회는 월요일에 발표했다",
        "ka, მერიამ დღეს განაცხადა"
    })
    void someScriptsAreOneLanguages(String code, String text) {
        assertThat(Scripts.language(text).code()).isEqualTo(code);
    }
}
