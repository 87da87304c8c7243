package dev.nashra.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nashra.enrich.tag.Tagging;
import dev.nashra.enrich.tag.rule.RuleTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
    /**
     * A changed name orphans the state that deployed instances hold under the old one. If the
     * change is meant, put the new description into the file, and in the CHANGELOG how to upgrade:
     * either reset the application and replay the raw topic, or give the new topology another
     * application id and let both run until the new one has caught up.
     */
    @Test
    void topologyChangesOnlyOnPurpose() throws IOException {
        InstantSource clock = InstantSource.system();

        String description =
                new EnrichTopology(
                                TopologyFixture.BOUNDS,
                                clock,
                                (stage, outcome) -> {},
                                Tagging.standard(),
                                RuleTagger.none())
                        .build(TopologyFixture.config())
                        .describe()
                        .toString();

        assertThat(description).isEqualTo(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in =
                EnrichTopologyTest.class.getResourceAsStream("/topology/enrich.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
