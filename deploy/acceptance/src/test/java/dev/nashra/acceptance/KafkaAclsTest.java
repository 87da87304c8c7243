package dev.nashra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both lists of what a service may do with Kafka say the same, of topics that there are. */
class KafkaAclsTest {
    private static final Pattern LINE =
            Pattern.compile("(\\S+) +(\\w+) +(literal|prefix) +(\\S+) +([\\w,]+)");
    private static final Pattern USER =
            Pattern.compile(
                    "  name: (\\S+)|- resource: \\{type: (\\w+), name: (\\S+), patternType: (\\w+)}"
                            + "\\s+operations: \\[([\\w, ]+)]");

    private static List<Acl> listed = List.of();
    private static List<Acl> strimzi = List.of();

    @BeforeAll
    static void read() throws IOException {
        Checkout checkout = Checkout.find();
        listed =
                checkout.read(checkout.root().resolve("deploy/kafka-acls/acls"))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(KafkaAclsTest::line)
                        .toList();
        strimzi =
                users(
                        checkout.read(
                                checkout.root()
                                        .resolve(
                                                "deploy/kubernetes/overlays/strimzi-eck/users.yaml")));
    }

    @Test
    void saysTheSameInBothPlaces() {
        assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(strimzi).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void namesOnlyTopicsOfTheContractAndAWriterForEach() {
        assertThat(topics("")).isEqualTo(TopicList.shared());
        assertThat(topics("Write")).isEqualTo(TopicList.shared());
    }

    @Test
    void letsEnrichSeeEveryTopicThatItWaitsFor() {
        Set<String> seen =
                listed.stream()
                        .filter(acl -> acl.principal().equals("nashra-enrich"))
                        .filter(Acl::isSharedTopic)
                        .filter(acl -> acl.operations().contains("Describe"))
                        .map(Acl::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).isEqualTo(TopicList.shared());
    }

    @Test
    void givesNobodyAllOfASharedTopic() {
        assertThat(listed)
                .filteredOn(Acl::isSharedTopic)
                .allSatisfy(
                        acl ->
                                assertThat(Set.of("Describe", "Read", "Write"))
                                        .containsAll(acl.operations()));
    }

    private static Set<String> topics(String operation) {
        return listed.stream()
                .filter(Acl::isSharedTopic)
                .filter(acl -> operation.isEmpty() || acl.operations().contains(operation))
                .map(Acl::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Acl line(String line) {
        Matcher found = LINE.matcher(line);
        assertThat(found.matches()).as(line).isTrue();
        return new Acl(
                found.group(1),
                found.group(2),
                found.group(3),
                found.group(4),
                new TreeSet<>(List.of(found.group(5).split(",", -1))));
    }

    private static List<Acl> users(String yaml) {
        List<Acl> acls = new ArrayList<>();
        String user = "";
        Matcher found = USER.matcher(yaml);
        while (found.find()) {
            if (found.group(1) != null) {
                user = found.group(1);
            } else {
                acls.add(
                        new Acl(
                                user,
                                found.group(2),
                                found.group(4),
                                found.group(3),
                                new TreeSet<>(List.of(found.group(5).split(", ", -1)))));
            }
        }
        return acls;
    }

    private record Acl(
            String principal,
            String resource,
            String pattern,
            String name,
            Set<String> operations) {
        boolean isSharedTopic() {
            return resource.equals("topic") && pattern.equals("literal");
        }
    }
}
