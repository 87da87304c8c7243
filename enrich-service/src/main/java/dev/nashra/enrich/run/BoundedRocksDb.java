package dev.nashra.enrich.run;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache and one budget of write buffers for all stores of the process; without it each of
 * the several dozen stores takes its own 50 MB and more, outside the heap.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** Setting: all memory of all stores, in MiB. */
    static final String MEMORY_MIB = "nashra.store.memory.mib";

    private static final long MIB = 1024L * 1024;
    private static final int BLOCK_BYTES = 16 * 1024;
    private static final int BLOOM_BITS = 10;

    private static @Nullable Cache cache;
    private static @Nullable WriteBufferManager writeBuffers;

    /** Made by Kafka Streams. */
    public BoundedRocksDb() {}

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        long budget = Long.parseLong(String.valueOf(configs.get(MEMORY_MIB))) * MIB;
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        share(budget, table, options);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setBlockSize(BLOCK_BYTES);
        // Most look-ups are of keys that no article has yet.
        table.setFilterPolicy(new BloomFilter(BLOOM_BITS));
        options.setTableFormatConfig(table);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        options.setWriteBufferSize(8 * MIB);
        options.setMaxWriteBufferNumber(2);
    }

    private static synchronized void share(
            long budget, BlockBasedTableConfig table, Options options) {
        RocksDB.loadLibrary();
        if (cache == null || writeBuffers == null) {
            cache = new LRUCache(budget, -1, false, 0.1);
            writeBuffers = new WriteBufferManager(budget / 2, cache);
        }
        table.setBlockCache(cache);
        options.setWriteBufferManager(writeBuffers);
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache and write buffers are the process's, not the store's.
    }
}
