package dev.nashra.enrich.tag.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTaggerTest {
    private final CountryTagger tagger = new CountryTagger();

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|زار الوزير روسيا أمس|RU|plain name",
                "ar|اتفاق بين إيران وروسيا|IR RU|and, written onto the name",
                "ar|صدّرت المصانع للأردن وبالعراق|JO IQ|clitics before the article",
                "ar|وفد من المملكة العربية السعودية|SA|CLDR's long name",
                "ar|قرر مجلس السعودية|SA|the everyday name",
                "ar|الأمن المالي في الشركة|''|financial is not Mali",
                "ar|عقد اجتماع في مالي أمس|ML|Mali after a word that places take",
                "ar|وصل إلى Germany أمس|DE|an English name in an Arabic text",
                "en|Talks between Kazakhstan and the United States|KZ US|English names",
                "en|a jordan of words, a chad of paper|''|lower case is no name",
                "fr|Le ministre est en Allemagne|DE|the article's own language"
            })
    void findsCountries(String language, String text, String territories, String why) {
        List<String> expected =
                territories.isEmpty()
                        ? List.of()
                        : List.of(territories.split(" ")).stream()
                                .map(t -> "country:" + t)
                                .toList();

        assertThat(tagger.tags(Reading.of(language, null, text)))
                .extracting(Tag::id)
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void evidenceIsThePassageAsPrinted() {
        String headline = "قمة في كازاخستان";
        String body = "تبدأ في كَازاخستان غداً قمة.";

        Tag tag = tagger.tags(Reading.of("ar", headline, body)).getFirst();

        assertThat(tag.label()).isEqualTo("كازاخستان");
        assertThat(tag.evidence())
                .extracting(Tag.Evidence::field, Tag.Evidence::surface)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("headline", "كازاخستان"),
                        org.assertj.core.groups.Tuple.tuple("body_text", "كَازاخستان"));
        Tag.Evidence inBody = tag.evidence().get(1);
        assertThat(body.substring(inBody.start(), inBody.end())).isEqualTo(inBody.surface());
    }
}
