package dev.nashra.search.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.search.page.ArticlePage;
import dev.nashra.search.query.Format;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTagTest {
    private static final Instant NOW = Listings.NOW;

    @ParameterizedTest
    @EnumSource(Format.class)
    void isTheSameWhileThePageIs(Format format) throws IOException {
        String tag = tag(format, Listings.article(), null, NOW).fresh();

        assertThat(tag).matches("W/\"[0-9a-f]{24}\"");
        PageTag later = tag(format, Listings.article(), null, NOW.plusSeconds(9000));
        assertThat(later.fresh()).isEqualTo(tag);
        assertThat(later.matched(tag)).isEqualTo(tag);
        assertThat(later.matched("\"other\", " + tag.substring(2))).isEqualTo(tag);
        assertThat(later.matched("*")).isEqualTo(tag);
        assertThat(later.matched(null)).isNull();
        assertThat(later.matched("\"other\"")).isNull();
        assertThat(later.matched("rubbish")).isNull();
    }

    @Test
    void isAnotherForWhateverIsAnotherPage() throws IOException {
        PageTag tag = tag(Format.RSS, Listings.article(), null, NOW);
        ObjectNode copied = Listings.article().put("copies", 2);

        assertThat(tag(Format.RSS, copied, null, NOW).matched(tag.fresh())).isNull();
        assertThat(tag(Format.ATOM, Listings.article(), null, NOW).matched(tag.fresh())).isNull();
        assertThat(tag(Format.RSS, Listings.article(), "c", NOW).matched(tag.fresh())).isNull();
    }

    @Test
    void cursorsOfFeedsDoNotCount() throws IOException {
        PageTag tag = tag(Format.ATOM, Listings.article(), "c1", NOW);

        assertThat(
                        tag(Format.ATOM, Listings.article(), "c2", NOW.plusSeconds(9000))
                                .matched(tag.fresh()))
                .isEqualTo(tag.fresh());
    }

    @Test
    void cursorInAKeptPageIsNeverOlderThanCursorsLive() throws IOException {
        String given = tag(Format.JSON, Listings.article(), "c1", NOW).fresh();

        assertThat(tag(Format.JSON, Listings.article(), "c2", NOW.plusSeconds(60)).matched(given))
                .isEqualTo(given);
        assertThat(tag(Format.JSON, Listings.article(), "c2", NOW.plusSeconds(61)).matched(given))
                .isNull();
        assertThat(tag(Format.JSON, Listings.article(), "c2", NOW.minusSeconds(1)).matched(given))
                .isNull();
        assertThat(
                        tag(Format.JSON, Listings.article(), "c2", NOW)
                                .matched(given.replace(".", ".zz")))
                .isNull();
    }

    @Test
    void numbersCountWhereTheyAreSaid() throws IOException {
        assertThat(total(Format.JSON, 1)).isNotEqualTo(total(Format.JSON, 2));
        assertThat(total(Format.CSV, 1)).isEqualTo(total(Format.CSV, 2));
    }

    private static String total(Format format, long total) throws IOException {
        Listing one = Listings.of(format, List.of(Listings.article()), null);
        ArticlePage page = new ArticlePage(total, total, one.page().hits(), null, null);
        Listing listing =
                new Listing(page, one.id(), one.title(), one.links(), true, false, one.now());
        return PageTag.of(format, listing, Duration.ofMinutes(1)).fresh();
    }

    private static PageTag tag(Format format, ObjectNode hit, String cursor, Instant now)
            throws IOException {
        Listing plain = Listings.of(format, List.of(hit), cursor);
        Listing listing =
                new Listing(
                        plain.page(), plain.id(), plain.title(), plain.links(), true, false, now);
        return PageTag.of(format, listing, Duration.ofMinutes(1));
    }
}
