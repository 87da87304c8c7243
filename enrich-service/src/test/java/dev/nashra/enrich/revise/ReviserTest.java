package dev.nashra.enrich.revise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.PubStatus;
import dev.nashra.contract.RawArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviserTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void unknownArticleIsNew() {
        assertThat(Reviser.judge(article("text", NOON), null)).isInstanceOf(Revision.New.class);
    }

    @Test
    void sameContentIsUnchangedWhateverItsTimes() {
        RawArticle resent = article("text", NOON.plusSeconds(60));

        assertThat(Reviser.judge(resent, kept(article("text", NOON), 3)))
                .isEqualTo(new Revision.Unchanged());
    }

    @Test
    void otherContentIsTheNextRevision() {
        Revision revision =
                Reviser.judge(article("corrected", NOON), kept(article("text", NOON), 3));

        assertThat(revision)
                .isInstanceOfSatisfying(
                        Revision.Changed.class, c -> assertThat(c.number()).isEqualTo(4));
    }

    @Test
    void olderVersionNeverReplacesANewerOne() {
        RawArticle late = article("first draft", NOON.minusSeconds(1));

        assertThat(Reviser.judge(late, kept(article("text", NOON), 3)))
                .isEqualTo(new Revision.Outdated());
    }

    @Test
    void withoutClaimedTimesTheOrderOfReceiptHolds() {
        assertThat(Reviser.judge(article("corrected", null), kept(article("text", NOON), 1)))
                .isInstanceOf(Revision.Changed.class);
    }

    @Test
    void fieldsCannotBeShiftedIntoEachOther() {
        RawArticle a =
                new RawArticle(
                        "i",
                        "s",
                        "u",
                        null,
                        "ab",
                        "c",
                        null,
                        null,
                        null,
                        null,
                        null,
                        PubStatus.USABLE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        NOON);
        RawArticle b =
                new RawArticle(
                        "i",
                        "s",
                        "u",
                        null,
                        "a",
                        "bc",
                        null,
                        null,
                        null,
                        null,
                        null,
                        PubStatus.USABLE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        NOON);

        assertThat(ContentHash.of(a)).isNotEqualTo(ContentHash.of(b));
    }

    private static RawArticle article(String body, @Nullable Instant versioncreated) {
        return new RawArticle(
                "id",
                "source",
                "uri",
                null,
                "headline",
                body,
                null,
                null,
                null,
                versioncreated,
                null,
                PubStatus.USABLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOON);
    }

    private static ArticleState kept(RawArticle article, int revision) {
        return new ArticleState(
                article,
                ContentHash.of(article),
                revision,
                revision,
                "en",
                1,
                NOON,
                null,
                null,
                List.of(),
                null);
    }
}
