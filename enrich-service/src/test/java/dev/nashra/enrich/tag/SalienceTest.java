package dev.nashra.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SalienceTest {
    @Test
    void headlineAndLeadOutweighTheTail() {
        Salience tail = new Salience();
        for (int i = 0; i < 6; i++) {
            tail.mention(Field.BODY, 300 + 10 * i);
        }

        assertThat(Salience.at(Field.HEADLINE, 0)).isGreaterThan(Salience.at(Field.BODY, 0));
        assertThat(Salience.at(Field.BODY, 10)).isGreaterThan(tail.weight());
    }

    @Test
    void everyMentionCountsAndNoneIsMoreThanAll() {
        Salience salience = new Salience();
        double before = salience.weight();
        for (int i = 0; i < 50; i++) {
            salience.mention(Field.HEADLINE, 0);
            assertThat(salience.weight()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(1);
            before = salience.weight();
        }
        assertThat(new Salience().weight()).isZero();
    }
}
