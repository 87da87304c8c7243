package dev.nashra.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingTitleTest {
    @Test
    void saysWhatIsListedAndNotHow() {
        assertThat(ListingTitle.of(Map.of("page_size", List.of("5"), "format", List.of("rss"))))
                .isEqualTo("Nashra");
        assertThat(
                        ListingTitle.of(
                                Map.of(
                                        "q", List.of("الموانئ\n-رياضة"),
                                        "source", List.of("marsad", "jusur"),
                                        "not_tag", List.of("country:FR"))))
                .isEqualTo("Nashra: الموانئ -رياضة; not tag country:FR; source marsad, jusur");
        assertThat(ListingTitle.of(Map.of("q", List.of("😀".repeat(500)))))
                .hasSize("Nashra: ".length() + 2 * 200 + 1);
    }
}
