package dev.nashra.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.nashra.search.page.ArticleLookup.Outcome;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.CopiesQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupPagerTest {
    private static final PageOutcome NOBODY = served(0);
    private static final PageOutcome TWO = served(2);

    private final Map<ArticleQuery, PageOutcome> pages = new HashMap<>();
    private final Map<String, Outcome> articles = new HashMap<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final GroupPager pager =
            new GroupPager(
                    (query, deadline) -> call(deadline, pages.getOrDefault(query, NOBODY)),
                    (id, deadline) ->
                            call(deadline, articles.getOrDefault(id, new Outcome.Unknown())),
                    () -> Deadline.in(Duration.ofSeconds(5), false, System::nanoTime));

    @Test
    void aLivingGroupIsItsMembers() {
        pages.put(group("a"), TWO);

        assertThat(page("a")).isEqualTo(new GroupPager.Members(TWO, null));
    }

    @Test
    void anEndedGroupIsTheOneThatItsArticleIsIn() {
        pages.put(group("b"), TWO);
        articles.put("a", articleOf("b"));

        assertThat(page("a")).isEqualTo(new GroupPager.Members(TWO, "b"));
    }

    @Test
    void aCursorOfAnEndedGroupLeadsOnInTheLivingOne() {
        PageOutcome mismatch = new PageOutcome.CursorRefused(PageOutcome.Reason.MISMATCH);
        pages.put(group("a"), mismatch);
        pages.put(group("b"), TWO);
        assertThat(page("a")).isEqualTo(new GroupPager.Members(mismatch, null));

        articles.put("a", articleOf("b"));

        assertThat(page("a")).isEqualTo(new GroupPager.Members(TWO, "b"));
    }

    @Test
    void otherRefusalsStand() {
        PageOutcome expired = new PageOutcome.CursorRefused(PageOutcome.Reason.EXPIRED);
        pages.put(group("a"), expired);
        articles.put("a", articleOf("b"));

        assertThat(page("a")).isEqualTo(new GroupPager.Members(expired, null));
    }

    @Test
    void whatIsNoArticleIsNoGroup() {
        articles.put("withdrawn", new Outcome.Withdrawn(JsonNodeFactory.instance.objectNode()));
        articles.put("itself", articleOf("itself"));

        assertThat(page("none")).isEqualTo(new GroupPager.Members(NOBODY, null));
        assertThat(page("withdrawn")).isEqualTo(new GroupPager.Members(NOBODY, null));
        assertThat(page("itself")).isEqualTo(new GroupPager.Members(NOBODY, null));
    }

    @Test
    void allThatItAsksHasOneTime() {
        articles.put("a", articleOf("b"));

        page("a");

        assertThat(deadlines).hasSize(3);
        assertThat(Set.copyOf(deadlines)).hasSize(1);
    }

    private <T> T call(Deadline deadline, T outcome) {
        deadlines.add(deadline);
        return outcome;
    }

    private GroupPager.Members page(String id) {
        return pager.page(id, GroupPagerTest::group);
    }

    private static ArticleQuery group(String id) {
        return new CopiesQuery("none", List.of(), 10, null).members(id);
    }

    private static Outcome articleOf(String group) {
        return new Outcome.Found(JsonNodeFactory.instance.objectNode().put("group", group));
    }

    private static PageOutcome served(int total) {
        return new PageOutcome.Served(new ArticlePage(total, total, List.of(), null, null));
    }
}
