package dev.nashra.enrich.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.tag.Mention;
import dev.nashra.enrich.tag.Reading;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PersonsTest {
    private static final EntityFinder FINDER = new EntityFinder();

    @Test
    void oneFigureInThreeSpellingsIsOnePerson() {
        assertThat(
                        ids(
                                "ar",
                                "قال وزير الدفاع سيرغي شويغو إن الاتفاق جاهز. وأضاف شويجو أنه راض. وكتب Sergei Shoigu"))
                .containsExactly(
                        "person:sergei-shoigu", "person:sergei-shoigu", "person:sergei-shoigu");
    }

    @Test
    void oneUnknownManInThreeSpellingsIsOnePerson() {
        List<String> ids =
                ids(
                        "ar",
                        "قال الوزير برند غوتشولك إنه راض. وأضاف الوزير بيرند جوتشولك أنه سعيد. وأعلن غوتشولك الخطة.");

        assertThat(ids).hasSize(3).containsOnly(ids.getFirst());
    }

    @Test
    void familyNameIsTheFigureOfThatNameBeforeAnybodyElse() {
        assertThat(ids("en", "Anna Shoigu spoke. Sergei Shoigu said so, Shoigu added."))
                .last()
                .isEqualTo("person:sergei-shoigu");
    }

    @Test
    void twoMenOfOneFamilyAreTwo() {
        assertThat(ids("en", "John Felmore met Robert Felmore."))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void nameAloneThatNobodyHasIsNobody() {
        assertThat(ids("ar", "وأكد بروشنيكوف أن الشركة بخير")).isEmpty();
    }

    private static List<String> ids(String language, String text) {
        List<Mention> mentions = FINDER.find(Reading.of(language, null, text)).mentions();
        Persons persons = FINDER.persons(mentions, language);
        return mentions.stream()
                .map(persons::of)
                .filter(Objects::nonNull)
                .map(Persons.Person::id)
                .toList();
    }
}
