package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaderlessGroupsTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final LeaderlessGroups groups = new LeaderlessGroups(nanos::get);

    @Test
    void isKnownForAMoment() {
        ArticleQuery all = query(Map.of());
        assertThat(groups.of(all)).isEmpty();

        groups.remember(all, 7);

        assertThat(groups.of(all)).hasValue(7);
        nanos.addAndGet(10 * SECOND);
        assertThat(groups.of(all)).hasValue(7);
    }

    @Test
    void isRenewedByOneCallerWhileOthersGoOnWithIt() {
        ArticleQuery all = query(Map.of());
        groups.remember(all, 7);
        nanos.addAndGet(10 * SECOND + 1);

        assertThat(groups.of(all)).isEmpty();
        assertThat(groups.of(all)).hasValue(7);
        groups.remember(all, 8);
        assertThat(groups.of(all)).hasValue(8);
    }

    @Test
    void everyLanguageHasItsOwn() {
        groups.remember(query(Map.of()), 7);
        groups.remember(query(Map.of("language", List.of("ar"))), 2);

        assertThat(groups.of(query(Map.of("language", List.of("ar"))))).hasValue(2);
        assertThat(groups.of(query(Map.of("language", List.of("en"))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q, word",
        "source, marsad",
        "not_source, marsad",
        "tag, country:EG",
        "group, 0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        "start_date, 2026-11-02",
        "end_date, 2026-11-02"
    })
    void listingsThatPartGroupsAreCountedEachTime(String name, String value) {
        ArticleQuery some = query(Map.of(name, List.of(value)));
        groups.remember(some, 7);

        assertThat(groups.of(some)).isEmpty();
    }

    private static ArticleQuery query(Map<String, List<String>> parameters) {
        return ((ReadQuery.Accepted) QueryReader.search(parameters)).query();
    }
}
