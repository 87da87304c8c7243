package dev.nashra.ingest.register;

import dev.nashra.contract.Topics;
import dev.nashra.ingest.subscribe.Feed;
import dev.nashra.ingest.subscribe.FeedRegister;
import dev.nashra.ingest.subscribe.FeedStatus;
import dev.nashra.ingest.subscribe.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** Feeds in {@link Topics#REGISTER}. What it takes, it shows from then on. */
final class KafkaFeedRegister implements FeedRegister {
    private final RegisterTable table;
    private final RegisterReader reader;
    private final RegisterWriter writer;

    /** A change is made of what the one before left. */
    private final ReentrantLock changing = new ReentrantLock();

    KafkaFeedRegister(RegisterTable table, RegisterReader reader, RegisterWriter writer) {
        this.table = table;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public boolean isReady() {
        return reader.isReady();
    }

    @Override
    public List<Subscription> all() {
        return table.all();
    }

    @Override
    public Optional<Subscription> find(String id) {
        return table.find(id);
    }

    @Override
    public Optional<Called> called(String token) {
        return table.called(token);
    }

    @Override
    public boolean isMine(String id) {
        return reader.has(RegisterEntry.partition(id, Topics.REGISTER_PARTITIONS));
    }

    @Override
    public boolean put(Feed feed) {
        return writer.write(new RegisterEntry.Wanted(feed.id(), feed));
    }

    @Override
    public boolean remove(String id) {
        return writer.write(new RegisterEntry.Wanted(id, null));
    }

    @Override
    public boolean update(String id, UnaryOperator<FeedStatus> change) {
        changing.lock();
        try {
            Optional<FeedStatus> known = table.status(id);
            return known.isEmpty()
                    || writer.write(new RegisterEntry.Known(id, change.apply(known.get())));
        } finally {
            changing.unlock();
        }
    }

    @Override
    public boolean forget(String id) {
        return writer.write(new RegisterEntry.Known(id, null));
    }
}
