package dev.nashra.enrich.topology;

import dev.nashra.copies.fingerprint.Fingerprint;
import dev.nashra.enrich.group.Arrival;
import dev.nashra.enrich.group.Member;
import dev.nashra.enrich.group.Place;
import dev.nashra.enrich.group.Place.Lead;
import dev.nashra.enrich.group.Place.Link;
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
                    Ids.write(arrival.id(), out);
                    out.writeUTF(arrival.source());
                    out.writeInt(arrival.revision());
                    out.writeLong(arrival.received());
                    writeOptional(arrival.fingerprint(), out);
                },
                in ->
                        new Arrival(
                                Ids.read(in),
                                in.readUTF(),
                                in.readInt(),
                                in.readLong(),
                                readOptional(in)));
    }

    static Serde<Member> member() {
        return Codecs.binary(
                (member, out) -> {
                    Ids.write(member.id(), out);
                    out.writeUTF(member.source());
                    out.writeInt(member.revision());
                    out.writeLong(member.received());
                    write(member.fingerprint(), out);
                },
                in ->
                        new Member(
                                Ids.read(in),
                                in.readUTF(),
                                in.readInt(),
                                in.readLong(),
                                readFingerprint(in)));
    }

    static Serde<Place> place() {
        return Codecs.binary(
                (place, out) -> {
                    Ids.write(place.id(), out);
                    out.writeUTF(place.source());
                    out.writeInt(place.revision());
                    out.writeLong(place.received());
                    Ids.write(place.group().id(), out);
                    out.writeLong(place.group().received());
                    out.writeByte(place.links().size());
                    for (Link link : place.links()) {
                        Ids.write(link.id(), out);
                        out.writeFloat(link.logOdds());
                    }
                },
                in ->
                        new Place(
                                Ids.read(in),
                                in.readUTF(),
                                in.readInt(),
                                in.readLong(),
                                new Lead(Ids.read(in), in.readLong()),
                                readLinks(in)));
    }

    private static List<Link> readLinks(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        List<Link> links = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            links.add(new Link(Ids.read(in), in.readFloat()));
        }
        return links;
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
}
