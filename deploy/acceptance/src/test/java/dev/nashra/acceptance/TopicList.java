package dev.nashra.acceptance;

import dev.nashra.contract.Topics;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every topic there is: those that services share, and those internal to enrich. */
final class TopicList {
    /** Kafka Streams puts it before the names of its own topics; the golden file has none. */
    private static final String APPLICATION = "nashra-enrich-";

    private static final Pattern REPARTITION = Pattern.compile("[a-z]+-repartition(?=[\\])])");
    private static final Pattern STORES = Pattern.compile("\\(stores: \\[([^]]+)]\\)");

    private TopicList() {}

    /** Gives the topics of the contract. */
    static Set<String> shared() {
        return Topics.ALL.stream()
                .map(Topics.Topic::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Gives the topics that Kafka Streams makes.
     *
     * @param topology what Kafka Streams says of it, with a changelog for every store
     */
    static Set<String> internal(String topology) {
        Stream<String> repartitions =
                REPARTITION.matcher(topology).results().map(match -> match.group());
        Stream<String> changelogs =
                STORES.matcher(topology)
                        .results()
                        .map(match -> match.group(1).split(", "))
                        .map(Arrays::asList)
                        .flatMap(Collection::stream)
                        .map(store -> store + "-changelog");
        return Stream.concat(repartitions, changelogs)
                .map(APPLICATION::concat)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
