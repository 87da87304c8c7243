package dev.nashra.ingest.register;

import dev.nashra.contract.Topics;
import dev.nashra.ingest.superdesk.Lineage;
import dev.nashra.ingest.superdesk.LineageUnavailableException;

/**
 * Lines of rewrites in {@link Topics#REGISTER}; the newest are also in memory, and looked up there.
 */
final class KafkaLineage implements Lineage {
    private final RegisterTable table;
    private final RegisterReader reader;
    private final RegisterWriter writer;

    KafkaLineage(RegisterTable table, RegisterReader reader, RegisterWriter writer) {
        this.table = table;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String rootOf(String source, String guid) {
        if (!reader.isReady()) {
            throw new LineageUnavailableException();
        }
        return table.rootOf(source, guid);
    }

    @Override
    public void note(String source, String guid, String root) {
        if (!writer.write(RegisterEntry.Rooted.of(source, guid, root))) {
            throw new LineageUnavailableException();
        }
    }
}
