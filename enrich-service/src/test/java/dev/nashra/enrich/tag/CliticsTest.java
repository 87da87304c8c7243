package dev.nashra.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CliticsTest {
    @Test
    void theWholeWordComesFirst() {
        assertThat(Clitics.stems("وبالعراق")).containsExactly("وبالعراق", "بالعراق", "العراق");
        assertThat(Clitics.stems("للاردن")).containsExactly("للاردن", "الاردن", "لاردن");
        assertThat(Clitics.stems("روسيا")).containsExactly("روسيا");
        assertThat(Clitics.stems("وفد")).containsExactly("وفد");
    }
}
