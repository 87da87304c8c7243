package dev.nashra.enrich.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityFinderTest {
    private static final EntityFinder FINDER = new EntityFinder();

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|زار الوزير روسيا أمس|C روسيا|plain name",
                "ar|اتفاق بين إيران وروسيا|C إيران, C وروسيا|and, written onto the name",
                "ar|صدّرت المصانع للأردن وبالعراق|C للأردن, C وبالعراق|clitics before the article",
                "ar|وفد من المملكة العربية السعودية|C المملكة العربية السعودية|long name",
                "ar|الأمن المالي في الشركة|''|financial is not Mali",
                "ar|عقد اجتماع في مالي أمس|C مالي|Mali after a word that places take",
                "ar|وصل إلى Germany أمس|C Germany|an English name in an Arabic text",
                "ar|القوات الروسية والجيش التركي|N الروسية, N التركي|adjectives are no places",
                "ar|انتشر المرض في مدينة شلمبوفا|P شلمبوفا|an unknown town after the word town",
                "ar|هدد المجلس التاجر بعقوبة وسجنه بحجة الخسارة|''|in Hajjah is also under the pretext",
                "en|Talks between Kazakhstan and the United States|C Kazakhstan, C United States|English",
                "en|a jordan of words, a chad of paper|''|lower case is no name",
                "en|Russian and French ministers met|N Russian, N French|English adjectives",
                "fr|Le ministre français est en Allemagne|N français, C Allemagne|own language"
            })
    void findsPlaces(String language, String text, String expected, String why) {
        assertThat(found(language, text)).as(why).isEqualTo(split(expected));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|قال وزير الدفاع الروسي سيرغي شويغو إن|N الروسي, H سيرغي شويغو|a figure",
                "ar|أعلن وزير الزراعة كمال بلحسين اليوم|H كمال بلحسين|title and unknown name",
                "ar|وأضاف عبد الرحيم الصفواني أن الخطة جاهزة|H عبد الرحيم الصفواني|servant of the merciful",
                "ar|وسلم أبو فارس الرسالة|H أبو فارس|a name by the son",
                "ar|التقى الملك عبد الله الثاني وفدا|H عبد الله الثاني|a king's number",
                "ar|وأكد بروشنيكوف أن الشركة بخير|H بروشنيكوف|a foreign name after a verb of saying",
                "ar|وصل محمد وأحمد أمس|H محمد, H وأحمد|two names",
                "ar|بحث المجلس سعر القمح ونقص الماء|''|no names at all",
                "ar|اتفق الطرفان على خطة جديدة|''|on is not Ali",
                "en|Agriculture Minister Tobias Felmore said|H Tobias Felmore|title and unknown name",
                "en|the plan, Margaret Oldcastle said.|H Margaret Oldcastle|given name",
                "en|Flights to Paris resumed on Monday|P Paris|no person"
            })
    void findsPersons(String language, String text, String expected, String why) {
        assertThat(found(language, text)).as(why).isEqualTo(split(expected));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|قررت الأمم المتحدة أمس|O الأمم المتحدة|a list's name",
                "ar|وقال حزب الله إنه|O حزب الله|party",
                "ar|في جامعة القاهرة أمس|O جامعة القاهرة|no city",
                "ar|أعلنت شركة «نور ستار» الأرباح|O نور ستار|in quotes after company",
                "ar|فاز برشلونة على ليفربول في مباراة الدوري بهدف|O برشلونة, O ليفربول|sport",
                "ar|زار السياح في الصيف برشلونة|P برشلونة|no sport, a town",
                "en|The Ministry of Public Works and Housing in Cairo|O Ministry of Public Works and Housing, P Cairo|English head",
                "en|Shares of Felmore Holdings rose|O Felmore Holdings|English tail",
                "en|NATO and who else|O NATO|abbreviations in capitals only"
            })
    void findsOrganisations(String language, String text, String expected, String why) {
        assertThat(found(language, text)).as(why).isEqualTo(split(expected));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "وأكدت موسكو رفضها|G موسكو",
                "الخلاف بين موسكو وطهران|G موسكو, G وطهران",
                "عقد الاجتماع في موسكو|P موسكو",
                "زار في يومين موسكو ثم باريس|P موسكو, P باريس"
            })
    void capitalsStandForGovernmentsWhereTheyAct(String text, String expected) {
        assertThat(found("ar", text)).isEqualTo(split(expected));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Moscow said the talks failed|G Moscow",
                "The deal was rejected, Tehran said|G Tehran",
                "Talks between Moscow and Tehran failed|G Moscow, G Tehran",
                "The talks were held in Moscow on Monday|P Moscow",
                "Flights to Moscow and Tehran resumed|P Moscow, P Tehran"
            })
    void capitalsStandForGovernmentsInEnglishToo(String text, String expected) {
        assertThat(found("en", text)).isEqualTo(split(expected));
    }

    private static List<String> split(String expected) {
        return expected.isEmpty() ? List.of() : Arrays.asList(expected.split(", "));
    }

    private static List<String> found(String language, String text) {
        return FINDER.find(Reading.of(language, null, text)).mentions().stream()
                .map(mention -> letter(mention.kind()) + " " + mention.surface())
                .toList();
    }

    private static String letter(Mention.Kind kind) {
        return switch (kind) {
            case COUNTRY -> "C";
            case PLACE -> "P";
            case CAPITAL -> "G";
            case NATIONALITY -> "N";
            case PERSON -> "H";
            case ORGANISATION -> "O";
            case OFFICE -> "F";
        };
    }
}
