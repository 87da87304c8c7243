package dev.nashra.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.copies.fingerprint.Fingerprinter;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.Member;
import dev.nashra.enrich.group.Place;
import dev.nashra.enrich.group.Place.Lead;
import dev.nashra.enrich.group.Place.Link;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class GroupCodecsTest {
    private static final String DIGEST = "0123456789abcdef0123456789abcdef";
    private static final Fingerprint FINGERPRINT =
            Fingerprinter.of("en", "A ferry", "The ferry left the island at noon with 12 guests.");

    @Test
    void arrivalComesBack() {
        Arrival back = back(GroupCodecs.arrival(), new Arrival(DIGEST, "نشرة", 3, -7, FINGERPRINT));

        assertThat(back)
                .usingRecursiveComparison()
                .isEqualTo(new Arrival(DIGEST, "نشرة", 3, -7, FINGERPRINT));
    }

    @Test
    void departureComesBack() {
        Arrival left = new Arrival("a", "s", Integer.MAX_VALUE, Long.MAX_VALUE, null);

        assertThat(back(GroupCodecs.arrival(), left)).isEqualTo(left);
    }

    @Test
    void memberComesBack() {
        Member member = new Member("A|b", "s", 1, Long.MIN_VALUE, FINGERPRINT);

        assertThat(back(GroupCodecs.member(), member)).usingRecursiveComparison().isEqualTo(member);
    }

    @Test
    void placesWithNoneAndWithAllLinksComeBack() {
        List<Link> links =
                IntStream.range(0, 64)
                        .mapToObj(i -> new Link(i % 2 == 0 ? DIGEST : "id-" + i, 6 - i / 8f))
                        .toList();
        Place alone = new Place(DIGEST, "s", 1, 5, new Lead(DIGEST, 5), List.of());
        Place crowded = new Place("b", "s", 2, 9, new Lead(DIGEST, 5), links);

        assertThat(back(GroupCodecs.place(), alone)).isEqualTo(alone);
        assertThat(back(GroupCodecs.place(), crowded)).isEqualTo(crowded);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(GroupCodecs.place().serializer().serialize("t", null)).isNull();
        assertThat(GroupCodecs.place().deserializer().deserialize("t", null)).isNull();
    }

    private static <T> T back(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("t", serde.serializer().serialize("t", value));
    }
}
