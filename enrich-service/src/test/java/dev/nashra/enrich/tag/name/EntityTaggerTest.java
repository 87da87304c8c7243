package dev.nashra.enrich.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Tag;
import dev.nashra.enrich.tag.Reading;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {
    private static final EntityTagger TAGGER = new EntityTagger();

    @Test
    void evidenceIsThePassageAsPrinted() {
        String headline = "قمة في كازاخستان";
        String body = "تبدأ في كَازاخستان غداً قمة.";

        Tag tag = tags("ar", headline, body).get("country:KZ");

        assertThat(tag).isNotNull();
        assertThat(tag.label()).isEqualTo("كازاخستان");
        assertThat(tag.kind()).isEqualTo(Tag.Kind.PLACE);
        assertThat(tag.evidence())
                .extracting(Tag.Evidence::field, Tag.Evidence::surface)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("headline", "كازاخستان"),
                        org.assertj.core.groups.Tuple.tuple("body_text", "كَازاخستان"));
        for (Tag.Evidence evidence : tag.evidence()) {
            String text = evidence.field().equals("headline") ? headline : body;
            assertThat(text.substring(evidence.start(), evidence.end()))
                    .isEqualTo(evidence.surface());
        }
    }

    @Test
    void oneManInThreeSpellingsIsOneTag() {
        String id = "person:sergei-shoigu";

        assertThat(tags("ar", null, "قال وزير الدفاع سيرغي شويغو اليوم")).containsKey(id);
        assertThat(tags("ar", null, "ونقلت الوكالة عن شويجو قوله")).containsKey(id);
        assertThat(tags("ar", null, "والتقى سيرجي شويغو نظيره")).containsKey(id);
        assertThat(tags("en", null, "Defence Minister Sergei Shoigu said")).containsKey(id);
        assertThat(tags("en", null, "Talks with Shoigu failed")).containsKey(id);
    }

    @Test
    void anUnknownPersonHasOneIdInAllSpellingsAndScripts() {
        String arabic = tags("ar", null, "أعلن الوزير برند غوتشولك الخطة").keySet().toString();
        String other = tags("ar", null, "أعلن الوزير برند جوتشولك الخطة").keySet().toString();

        assertThat(arabic).contains("person:brnd-").isEqualTo(other);
    }

    @Test
    void aFamilyNameAloneIsThePersonOfTheFullName() {
        Map<String, Tag> tags =
                tags("ar", null, "قال المدير كمال بروشنيكوف إنه راض. وأضاف بروشنيكوف أنه سعيد.");

        assertThat(tags.values())
                .singleElement()
                .satisfies(
                        tag -> {
                            assertThat(tag.kind()).isEqualTo(Tag.Kind.PERSON);
                            assertThat(tag.label()).isEqualTo("كمال بروشنيكوف");
                            assertThat(tag.evidence()).hasSize(2);
                        });
    }

    @Test
    void personsInLatinLettersAreRememberedToo() {
        Map<String, Tag> tags =
                tags(
                        "en",
                        null,
                        "John Felmore, a baker, won. The felmore, Felmore said, is a bread.");

        assertThat(tags.values())
                .singleElement()
                .satisfies(
                        tag -> {
                            assertThat(tag.label()).isEqualTo("John Felmore");
                            assertThat(tag.evidence())
                                    .extracting(Tag.Evidence::surface)
                                    .containsExactly("John Felmore", "Felmore");
                        });
    }

    @Test
    void nationalitiesAndCapitalsAreMarkedInTheRule() {
        assertThat(tags("ar", null, "الرئيس الروسي").get("country:RU"))
                .extracting(Tag::rule)
                .isEqualTo("nationality:1");
        assertThat(tags("ar", null, "قالت موسكو إنها").get("country:RU"))
                .extracting(Tag::rule)
                .isEqualTo("capital:1");
        assertThat(tags("ar", null, "روسيا والروس").get("country:RU"))
                .extracting(Tag::rule)
                .isEqualTo("cldr-territories:2+nationality:1");
        assertThat(tags("ar", null, "وصل إلى موسكو")).containsOnlyKeys("place:moscow");
    }

    @Test
    void anotherStoryFarBelowIsNoTag() {
        String tail = "كلمة ".repeat(700) + "زار الوفد إيطاليا ثم إيطاليا والتقى وزير إيطاليا.";

        assertThat(tags("ar", "روسيا توقع الاتفاق", "وقعت روسيا الاتفاق. " + tail))
                .containsKey("country:RU")
                .doesNotContainKey("country:IT");
    }

    @Test
    void labelsAreInTheLanguageOfTheArticle() {
        assertThat(tags("ar", null, "قالت الأمم المتحدة").get("organisation:united-nations"))
                .extracting(Tag::label)
                .isEqualTo("الأمم المتحدة");
        assertThat(tags("en", null, "the United Nations").get("organisation:united-nations"))
                .extracting(Tag::label)
                .isEqualTo("United Nations");
        assertThat(tags("de", null, "in Frankreich").get("country:FR"))
                .extracting(Tag::label)
                .isEqualTo("Frankreich");
    }

    @Test
    void whoSentThePictureIsNoPartOfTheStory() {
        assertThat(tags("ar", null, "رئيس الوزراء أمس (رويترز) في مكتبه")).isEmpty();
        assertThat(tags("ar", null, "قالت رويترز أمس")).containsKey("organisation:reuters");
    }

    @Test
    void ministryOnNoListIsATagWithoutItsCountry() {
        Map<String, Tag> tags = tags("ar", null, "أعلنت وزارة التحول الرقمي السعودية الخطة");

        assertThat(tags).containsOnlyKeys("organisation:wzarh-althhwl-alrqmy", "country:SA");
        assertThat(tags.get("organisation:wzarh-althhwl-alrqmy").label())
                .isEqualTo("وزارة التحول الرقمي");
        assertThat(tags("ar", null, "اجتمع الوفد في وزارة شؤون الأسرى أمس"))
                .containsOnlyKeys("organisation:wzarh-shwwn-alasry");
        assertThat(tags("ar", null, "طالبوا بإنشاء وزارة جديدة اليوم")).isEmpty();
        assertThat(tags("ar", null, "قالت وزارة الخميس إن")).isEmpty();
    }

    @Test
    void idsAreInLatinLetters() {
        assertThat(tags("ar", null, "انتشر المرض في مدينة شلمبوفا"))
                .containsOnlyKeys("place:shlmbwfa");
        assertThat(tags("ar", null, "قال حزب الشمس الحمراء").keySet())
                .containsExactly("organisation:hhzb-alshms-alhhmra");
    }

    private static Map<String, Tag> tags(
            String language, @org.jspecify.annotations.Nullable String headline, String body) {
        List<Tag> tags = TAGGER.tags(Reading.of(language, headline, body));
        return tags.stream().collect(Collectors.toMap(Tag::id, Function.identity()));
    }
}
