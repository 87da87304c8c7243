package dev.nashra.enrich.run;

import dev.nashra.contract.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/**
 * Waits for the topics. Kafka Streams would end with an error on a missing one, and the services
 * start before or beside the broker.
 */
final class TopicWait {
    private static final Logger LOG = Logger.getLogger(TopicWait.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private TopicWait() {}

    /**
     * Returns when all of {@link Topics#ALL} exist.
     *
     * @throws InterruptedException if the process stops before
     */
    static void untilAllExist(Map<String, Object> adminConfig) throws InterruptedException {
        boolean told = false;
        try (Admin admin = Admin.create(adminConfig)) {
            Set<String> missing = missing(admin);
            while (!missing.isEmpty()) {
                if (!told) {
                    LOG.infof("Waiting for topics %s", missing);
                    told = true;
                }
                Thread.sleep(PAUSE);
                missing = missing(admin);
            }
        }
    }

    private static Set<String> missing(Admin admin) throws InterruptedException {
        Set<String> missing = new TreeSet<>();
        Topics.ALL.forEach(topic -> missing.add(topic.name()));
        try {
            missing.removeAll(admin.listTopics().names().get());
        } catch (ExecutionException e) {
            // Not reachable yet: they are all still missing, and the next round asks again.
            LOG.debugf(e, "Kafka does not answer");
        }
        return missing;
    }
}
