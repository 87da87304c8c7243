package dev.nashra.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nashra.contract.EnrichedArticle;
import dev.nashra.contract.PubStatus;
import dev.nashra.search.index.ArticleBuilder;
import dev.nashra.search.query.ArticleQuery;
import dev.nashra.search.query.Cursor;
import dev.nashra.search.query.QueryReader;
import dev.nashra.search.query.ReadQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collapsing and paging, against a list in memory that does the same by brute force. */
@Tag("backends")
class GroupsIT {
    private static final int ARTICLES = 3000;
    private static final int WORDS = 40;
    private static final long SEED = 20261123;
    private static final Instant START = Instant.parse("2026-08-20T00:00:00Z");
    private static final IndexFixture INDEX = IndexFixture.empty();
    private static final List<EnrichedArticle> ALL = generate();

    @BeforeAll
    static void index() {
        INDEX.index(ALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 100})
    void listsEachGroupOnceByItsFirst(int pageSize) {
        for (int word = pageSize == 1 ? WORDS - 1 : pageSize % 7; word < WORDS; word += 8) {
            String q = "w" + word;
            List<String> expected =
                    firstOfGroups(article -> says(article, q)).stream()
                            .map(EnrichedArticle::id)
                            .toList();

            List<ObjectNode> listed =
                    INDEX.all("q", q, "sort", "published", "page_size", "" + pageSize);

            assertThat(ids(listed)).as("seed %d, q=%s", SEED, q).isEqualTo(expected);
        }
    }

    @Test
    void countsGroupsAndArticlesExactly() {
        for (int word = 0; word < WORDS; word += 4) {
            String q = "w" + word + " | w" + (word + 7) % WORDS;
            String[] either = q.split(" \\| ");
            Predicate<EnrichedArticle> matches = a -> says(a, either[0]) || says(a, either[1]);

            ArticlePage page = INDEX.search("q", q, "page_size", "1");

            assertThat(page.total())
                    .as("seed %d, q=%s", SEED, q)
                    .isEqualTo(firstOfGroups(matches).size());
            assertThat(page.articles()).isEqualTo(visible().stream().filter(matches).count());
        }
    }

    @Test
    void listsEverythingWithoutAQuery() {
        List<ObjectNode> listed = INDEX.all("page_size", "100");

        assertThat(ids(listed))
                .as("seed %d", SEED)
                .isEqualTo(firstOfGroups(a -> true).stream().map(EnrichedArticle::id).toList());
    }

    @Test
    void pagesByRelevanceWithoutRepeatingAGroup() {
        Set<String> groups = new HashSet<>();
        List<ObjectNode> listed = INDEX.all("q", "w1 | w2 | w3", "page_size", "13");

        listed.forEach(hit -> assertThat(groups.add(hit.path("group").asText())).isTrue());
        assertThat(groups)
                .hasSize(
                        firstOfGroups(a -> says(a, "w1") || says(a, "w2") || says(a, "w3")).size());
    }

    @Test
    void keepsEveryCopy() {
        List<String> expected =
                visible().stream().filter(a -> says(a, "w5")).map(EnrichedArticle::id).toList();

        assertThat(
                        ids(
                                INDEX.all(
                                        "q",
                                        "w5",
                                        "duplicates",
                                        "keep",
                                        "sort",
                                        "published",
                                        "page_size",
                                        "17")))
                .isEqualTo(expected);
    }

    @Test
    void listsCopiesOnly() {
        List<String> expected =
                visible().stream()
                        .filter(a -> says(a, "w5") && a.duplicateOf() != null)
                        .map(EnrichedArticle::id)
                        .toList();

        assertThat(
                        ids(
                                INDEX.all(
                                        "q",
                                        "w5",
                                        "duplicates",
                                        "only",
                                        "sort",
                                        "published",
                                        "page_size",
                                        "17")))
                .isEqualTo(expected);
    }

    @Test
    void tellsTheOthersOfAGroupAndTheirSources() {
        for (ObjectNode hit : INDEX.search("page_size", "100").hits()) {
            List<EnrichedArticle> members = members(hit.path("group").asText());
            Set<String> sources = new HashSet<>();
            hit.path("sources").forEach(source -> sources.add(source.asText()));

            assertThat(hit.path("copies").asInt()).isEqualTo(members.size() - 1);
            assertThat(sources)
                    .isEqualTo(
                            new HashSet<>(members.stream().map(EnrichedArticle::source).toList()));
        }
    }

    @Test
    void refusesACursorOfAnotherQueryAndRubbish() {
        String cursor = INDEX.search("page_size", "1").nextCursor();

        assertThat(refusal("cursor", cursor, "q", "w1")).isEqualTo(PageOutcome.Reason.MISMATCH);
        assertThat(refusal("cursor", "rubbish")).isEqualTo(PageOutcome.Reason.INVALID);
        assertThat(INDEX.search("cursor", cursor, "page_size", "5").hits()).hasSize(5);
    }

    @Test
    void refusesACursorWhoseSnapshotIsGone() throws IOException {
        for (String duplicates : List.of("collapse", "keep")) {
            ArticlePage page = INDEX.search("page_size", "1", "duplicates", duplicates);
            String snapshot = Cursor.decode(page.nextCursor()).snapshot();
            INDEX.client.json(
                    "DELETE", "/_pit", Map.of(), ("{\"id\":\"" + snapshot + "\"}").getBytes(UTF_8));

            assertThat(refusal("cursor", page.nextCursor(), "duplicates", duplicates))
                    .isEqualTo(PageOutcome.Reason.EXPIRED);
        }
    }

    @Test
    void leavesNoSnapshotBehindThatNothingLeadsTo() throws IOException {
        long before = openSnapshots();

        INDEX.search("q", "w2", "page_size", "100", "source", "nobody");

        await().until(() -> openSnapshots() <= before);
    }

    @Test
    void exportsLeaveNoSnapshotBehindEvenIfTheReaderGoes() throws IOException {
        ReadQuery read = QueryReader.export(Map.of("q", List.of("w1")));
        ArticleQuery query = ((ReadQuery.Accepted) read).query();
        ArticleExport export = new ArticleExport(INDEX.pager);
        long before = openSnapshots();

        List<ObjectNode> all = new ArrayList<>();
        export.begin(query).to(all::add);
        ArticleExport.Run broken = export.begin(query);
        assertThatThrownBy(
                        () ->
                                broken.to(
                                        article -> {
                                            throw new IOException("the reader went");
                                        }))
                .hasMessage("the reader went");

        assertThat(all).hasSizeGreaterThan(40);
        await().until(() -> openSnapshots() <= before);
    }

    private static long openSnapshots() throws IOException {
        long open = 0;
        for (JsonNode node :
                INDEX.client
                        .call("GET", "/_nodes/stats/indices/search", Map.of())
                        .json()
                        .path("nodes")) {
            open += node.at("/indices/search/open_contexts").asLong();
        }
        return open;
    }

    private static PageOutcome.Reason refusal(String... parameters) {
        return ((PageOutcome.CursorRefused) INDEX.pager.page(IndexFixture.query(parameters)))
                .reason();
    }

    /**
     * Groups of one to forty, over several months, with a few withdrawn and a few led by a later
     * one.
     */
    private static List<EnrichedArticle> generate() {
        Random random = new Random(SEED);
        List<EnrichedArticle> all = new ArrayList<>();
        List<Integer> minutes = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            minutes.add(i * 43);
        }
        Collections.shuffle(minutes, random);
        while (all.size() < ARTICLES) {
            int size =
                    random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(random.nextInt(4) > 0 ? 5 : 40);
            size = Math.min(size, ARTICLES - all.size());
            List<ArticleBuilder> members = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Instant time = START.plusSeconds(60L * minutes.get(all.size() + i));
                members.add(
                        ArticleBuilder.article("s" + random.nextInt(9), "u" + (all.size() + i))
                                .text("und", words(random), null)
                                .published(time)
                                .received(time.plusSeconds(5)));
            }
            addGroup(all, members, random);
        }
        return all;
    }

    private static void addGroup(
            List<EnrichedArticle> all, List<ArticleBuilder> members, Random random) {
        String group = members.getFirst().id();
        boolean ledByAnother = members.size() > 1 && random.nextInt(5) == 0;
        ArticleBuilder lead = members.get(ledByAnother ? 1 : 0);
        for (ArticleBuilder member : members) {
            if (member != lead) {
                member.follows(lead.id());
            }
            member.inGroup(group);
        }
        if (ledByAnother) {
            members.getFirst().withdrawn();
        }
        members.forEach(member -> all.add(member.build()));
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            words.append('w').append(random.nextInt(WORDS)).append(' ');
        }
        return words.toString();
    }

    private static boolean says(EnrichedArticle article, String word) {
        return (" " + article.headline()).contains(" " + word + " ");
    }

    private static List<EnrichedArticle> visible() {
        return ALL.stream()
                .filter(article -> article.pubstatus() != PubStatus.CANCELED)
                .sorted(Comparator.comparing(EnrichedArticle::published).reversed())
                .toList();
    }

    private static List<EnrichedArticle> members(String group) {
        return visible().stream().filter(article -> article.group().equals(group)).toList();
    }

    private static List<EnrichedArticle> firstOfGroups(Predicate<EnrichedArticle> matches) {
        Map<String, EnrichedArticle> first = new LinkedHashMap<>();
        visible().stream().filter(matches).forEach(a -> first.putIfAbsent(a.group(), a));
        return new ArrayList<>(first.values());
    }

    private static List<String> ids(List<ObjectNode> hits) {
        return hits.stream().map(hit -> hit.path("id").asText()).toList();
    }
}
