package dev.nashra.search.index;

import static dev.nashra.search.index.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.ChangeEvent;
import org.junit.jupiter.api.Test;

class ArticleEventsTest {
    @Test
    void tellsWhatHappened() {
        ArticleBuilder each = article("test", "1");

        assertThat(ArticleEvents.of(each.build())).isEqualTo(ChangeEvent.CREATED);
        assertThat(ArticleEvents.of(article("test", "2").follows(each.id()).build()))
                .isEqualTo(ChangeEvent.DUPLICATE);
        assertThat(ArticleEvents.of(each.version(2).build())).isEqualTo(ChangeEvent.UPDATED);
        assertThat(ArticleEvents.of(each.withdrawn().build())).isEqualTo(ChangeEvent.WITHDRAWN);
    }

    @Test
    void findsAnEventByItsHeader() {
        for (ChangeEvent event : ChangeEvent.values()) {
            assertThat(ChangeEvent.ofType(event.type())).contains(event);
        }
        assertThat(ChangeEvent.ofType("another")).isEmpty();
    }
}
