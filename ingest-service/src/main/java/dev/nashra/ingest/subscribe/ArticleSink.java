package dev.nashra.ingest.subscribe;

import dev.nashra.contract.RawArticle;
import java.util.List;

/** Where articles go. */
public interface ArticleSink {
    /**
     * Hands articles over and waits until Kafka has them.
     *
     * @return false if it did not take every one in time
     */
    boolean send(List<RawArticle> articles) throws InterruptedException;
}
