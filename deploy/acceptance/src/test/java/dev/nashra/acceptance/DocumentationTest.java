package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.contract.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands between ticks in the documents is in the tree: files, classes, topics, commands,
 * settings.
 */
final class DocumentationTest {
    private static final Pattern FILE_PATH = Pattern.compile("\\.?[\\w@-]+(?:[/.][\\w@-]+)*/?");
    private static final Pattern FILE_NAME =
            Pattern.compile("[\\w.-]*\\.(java|json|md|ndjson|properties|sh|txt|xml|yaml)");
    private static final Pattern CLASS =
            Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+(?:\\.\\w+)?");
    private static final Pattern SETTING = Pattern.compile("nashra(?:\\.[a-z0-9\"-]+)+");
    private static final Pattern VARIABLE = Pattern.compile("(NASHRA_[A-Z0-9_]+)(?:=.*)?");
    private static final Pattern TOPIC =
            Pattern.compile("nashra(?:\\.[a-z]+){1,2}\\.v\\d+|nashra-enrich-[a-z-]+");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Set<String> MEDIA_TYPES = Set.of("application", "text", "image");

    private static Checkout checkout;
    private static Document readme;
    private static Launcher launcher;
    private static Settings settings;
    private static Set<String> internal;

    @BeforeAll
    static void readTheTree() throws IOException {
        checkout = Checkout.find();
        readme = Document.read(checkout.root().resolve("README.md"));
        launcher = Launcher.of(checkout);
        settings = Settings.of(checkout);
        Path golden = checkout.files("topology/enrich.txt").getFirst();
        internal = TopicList.internal(checkout.read(golden));
    }

    static List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Path path : Checkout.find().files(".md")) {
            documents.add(Document.read(path));
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyFilesThatExist(Document document) {
        List<Document.Code> missing =
                claims(document, DocumentationTest::isFile)
                        .filter(code -> !checkout.has(document, code.text()))
                        .toList();

        assertThat(missing).as("files in %s", document.path()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksOnlyToFilesThatExist(Document document) {
        List<String> missing =
                document.fileLinks().stream().filter(p -> !checkout.has(document, p)).toList();

        assertThat(missing).as("links in %s", document.path()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyClassesThatExist(Document document) {
        List<Document.Code> missing =
                claims(document, CLASS.asMatchPredicate())
                        .filter(code -> !checkout.hasClass(code.text().split("\\.")[0]))
                        .toList();

        assertThat(missing).as("classes in %s", document.path()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyTopicsThatExist(Document document) {
        Set<String> named = new TreeSet<>();
        document.inlineCode().forEach(code -> named.addAll(topicsIn(code)));
        document.fenced("text").forEach(code -> named.addAll(topicsIn(code)));

        assertThat(allTopics()).as("topics in %s", document.path()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyCommandsThatTheLauncherHas(Document document) {
        List<String> unknown =
                Stream.concat(document.inlineCode().stream(), document.fenced("sh").stream())
                        .filter(code -> code.text().contains("./nashra"))
                        .flatMap(code -> launcher.unknownIn(code.text()).stream().map(code::with))
                        .toList();

        assertThat(unknown).as("commands in %s", document.path()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlySettingsThatExist(Document document) {
        Predicate<String> isTopic = TOPIC.asMatchPredicate();
        List<Document.Code> unknown =
                claims(document, SETTING.asMatchPredicate().and(isTopic.negate()))
                        .filter(code -> !settings.has(code.text()))
                        .toList();

        assertThat(unknown).as("settings in %s", document.path()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyVariablesThatAreRead(Document document) {
        List<String> unknown =
                document.inlineCode().stream()
                        .flatMap(code -> VARIABLE.matcher(code.text()).results())
                        .map(match -> match.group(1))
                        .filter(name -> !settings.hasVariable(name) && !checkout.mentions(name))
                        .toList();

        assertThat(unknown).as("variables in %s", document.path()).isEmpty();
    }

    @Test
    void theTopicTableHasEveryTopicOnce() {
        List<String> rows = readme.table("## Topics").stream().map(List::getFirst).toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(allTopics());
    }

    @Test
    void theTopicTableSaysHowSharedTopicsAreCreated() {
        List<List<String>> rows = readme.table("## Topics");

        for (Topics.Topic topic : Topics.ALL) {
            assertThat(rows)
                    .filteredOn(row -> row.getFirst().equals(topic.name()))
                    .singleElement()
                    .satisfies(
                            row -> {
                                assertThat(row.get(3)).isEqualTo("" + topic.partitions());
                                assertThat(row.get(4)).isEqualTo(kept(topic.retention()));
                            });
        }
    }

    private static String kept(@Nullable Duration retention) {
        return retention == null ? "newest" : retention.toDays() + " days";
    }

    @Test
    void theTableOfCallsHasEveryCall() {
        List<String> rows =
                readme.table("## The API").stream()
                        .map(row -> row.get(0) + " " + row.get(1))
                        .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(Calls.of(checkout));
    }

    @Test
    void theModuleTableHasEveryModule() {
        List<String> rows = readme.table("## Modules").stream().map(List::getFirst).toList();

        String pom = checkout.read(checkout.root().resolve("pom.xml"));
        assertThat(rows).containsAll(MODULE.matcher(pom).results().map(m -> m.group(1)).toList());
        assertThat(rows).allSatisfy(row -> assertThat(checkout.root().resolve(row)).isDirectory());
    }

    @Test
    void theFlowShowsEveryTopicThatArticlesPass() {
        Set<String> shown = new TreeSet<>();
        readme.fenced("text").forEach(code -> shown.addAll(topicsIn(code)));

        Set<String> passed = TopicList.shared();
        passed.remove(Topics.REGISTER);
        passed.remove(Topics.RULES);
        internal.stream().filter(name -> name.endsWith("-repartition")).forEach(passed::add);
        assertThat(shown).containsAll(passed);
    }

    @Test
    void theSettingsTableSaysTheDefaults() {
        List<List<String>> rows = readme.table("## Settings");

        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .allSatisfy(
                        row ->
                                assertThat(row.get(1))
                                        .isEqualTo(settings.defaultOf(row.getFirst())));
    }

    private static Set<String> allTopics() {
        Set<String> all = TopicList.shared();
        all.addAll(internal);
        return all;
    }

    private static Stream<Document.Code> claims(Document document, Predicate<String> kind) {
        return document.inlineCode().stream().filter(code -> kind.test(code.text()));
    }

    private static Set<String> topicsIn(Document.Code code) {
        return TOPIC.matcher(code.text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** A path has a slash, and is neither the path of a call nor a media type. */
    private static boolean isFile(String code) {
        boolean isPath = code.contains("/") && FILE_PATH.matcher(code).matches();
        return (isPath && !MEDIA_TYPES.contains(code.split("/")[0]))
                || FILE_NAME.matcher(code).matches();
    }
}
