package dev.nashra.enrich.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmmanOrOmanTest {
    private static final EntityTagger TAGGER = new EntityTagger();

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "وصل الوفد إلى عمان أمس|التقى مسؤولين في الأردن|place:amman|Jordan in the body",
                "وصل الوفد إلى عمان أمس|التقى الوزير العماني|country:OM|Omani in the body",
                "وصل الوفد إلى عمان أمس|ثم غادر|country:OM|nothing tells",
                "وصل الوفد إلى عمّان أمس|ثم غادر|place:amman|vowelled as the city",
                "وصل الوزير الأردني إلى عُمان|ثم غادر|country:OM|vowelled as the country",
                "وصل الأردنيون إلى عمان وعادوا وكان في الوفد الكبير وزير من مسقط|ثم|place:amman|nearest",
                "اجتماع وزراء الكويت وعمان أمس|استضافه الأردن|country:OM|among countries",
                "اجتماع في القاهرة وعمان أمس|ثم غادر|place:amman|among cities",
                "عاد إلى عمان أمس|وهي مسقط رأسه في الأردن|place:amman|where one was born"
            })
    void contextDecides(String headline, String body, String id, String why) {
        List<Tag> tags = TAGGER.tags(Reading.of("ar", headline, body));

        assertThat(tags).extracting(Tag::id).as(why).contains(id);
        assertThat(tags)
                .extracting(Tag::id)
                .as(why)
                .doesNotContain(id.equals("country:OM") ? "place:amman" : "country:OM");
    }

    @ParameterizedTest
    @CsvSource({"أكدت عمان رفضها وقال وزير الخارجية الأردني, country:JO"})
    void theCityMayStandForItsGovernment(String body, String id) {
        assertThat(TAGGER.tags(Reading.of("ar", null, body)))
                .filteredOn(tag -> tag.id().equals(id))
                .singleElement()
                .satisfies(tag -> assertThat(tag.rule()).contains("capital:1"));
    }
}
