package dev.nashra.enrich.topology;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.CopyIndex.Filed;
import dev.nashra.enrich.group.Member;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/** Byte layouts of grouping's messages and stores: fields in the order of their records. */
final class GroupCodecs {
    private GroupCodecs() {}

    static Serde<Arrival> arrival() {
        return Codecs.binary(
                (arrival, out) -> {
                    out.writeUTF(arrival.id());
                    out.writeUTF(arrival.source());
                    out.writeInt(arrival.revision());
                    out.writeLong(arrival.received());
                    writeOptional(arrival.fingerprint(), out);
                },
                in ->
                        new Arrival(
                                in.readUTF(),
                                in.readUTF(),
                                in.readInt(),
                                in.readLong(),
                                readOptional(in)));
    }

    static Serde<Member> member() {
        return Codecs.binary(
                (member, out) -> {
                    out.writeUTF(member.id());
                    out.writeUTF(member.source());
                    out.writeInt(member.revision());
                    out.writeLong(member.received());
                    write(member.fingerprint(), out);
                    out.writeUTF(member.parent() == null ? "" : member.parent());
                    out.writeDouble(member.score());
                    out.writeUTF(member.group());
                },
                in ->
                        new Member(
                                in.readUTF(),
                                in.readUTF(),
                                in.readInt(),
                                in.readLong(),
                                readFingerprint(in),
                                emptyToNull(in.readUTF()),
                                in.readDouble(),
                                in.readUTF()));
    }

    static Serde<List<Filed>> filed() {
        return Codecs.binary(
                (list, out) -> {
                    out.writeShort(list.size());
                    for (Filed filed : list) {
                        out.writeUTF(filed.id());
                        out.writeLong(filed.received());
                    }
                },
                in -> {
                    int size = in.readUnsignedShort();
                    List<Filed> list = new ArrayList<>(size);
                    for (int i = 0; i < size; i++) {
                        list.add(new Filed(in.readUTF(), in.readLong()));
                    }
                    return list;
                });
    }

    private static void writeOptional(@Nullable Fingerprint fingerprint, DataOutputStream out)
            throws IOException {
        out.writeBoolean(fingerprint != null);
        if (fingerprint != null) {
            write(fingerprint, out);
        }
    }

    private static @Nullable Fingerprint readOptional(DataInputStream in) throws IOException {
        return in.readBoolean() ? readFingerprint(in) : null;
    }

    private static void write(Fingerprint fingerprint, DataOutputStream out) throws IOException {
        byte[] bytes = fingerprint.bytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Fingerprint readFingerprint(DataInputStream in) throws IOException {
        return Fingerprint.of(in.readNBytes(in.readInt()));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
