package io.twobanks.server.nacos;

import com.alipay.sofa.jraft.storage.impl.RocksDBLogStorage;
import com.alipay.sofa.jraft.util.StorageOptionsFactory;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;

/**
 * Where the node writes what it agreed on with itself: persistent services and their metadata, some kilobytes. The
 * defaults are made for a cluster with much to agree on, and there are four Raft groups.
 */
final class RaftStorage {

    private static final long WRITE_BUFFER_BYTES = 2L << 20;

    private RaftStorage() {}

    /** To be called once, before the first Raft group starts. */
    static void keepSmall() {
        DBOptions files = StorageOptionsFactory.getDefaultRocksDBOptions();
        // Else each group takes the room of its next log file in advance, together half a gigabyte.
        files.setAllowFAllocate(false);
        StorageOptionsFactory.registerRocksDBOptions(RocksDBLogStorage.class, files);

        ColumnFamilyOptions memory = StorageOptionsFactory.getDefaultRocksDBColumnFamilyOptions();
        // At the default of 128 MB each of the eight buffers touches an eighth of it when it is made.
        memory.setWriteBufferSize(WRITE_BUFFER_BYTES);
        StorageOptionsFactory.registerRocksDBColumnFamilyOptions(RocksDBLogStorage.class, memory);
    }
}
