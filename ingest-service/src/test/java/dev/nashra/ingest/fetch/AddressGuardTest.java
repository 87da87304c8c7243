package dev.nashra.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final AddressGuard GUARD = AddressGuard.allowing(List.of());

    private static String objection(String address) {
        return GUARD.objection(InetAddress.ofLiteral(address));
    }

    /**
     * First and last address of each range, and those next to it; "-" where those are forbidden
     * too.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 0.0.0.0, 0.255.255.255, 1.0.0.0",
                "9.255.255.255, 10.0.0.0, 10.255.255.255, 11.0.0.0",
                "100.63.255.255, 100.64.0.0, 100.127.255.255, 100.128.0.0",
                "126.255.255.255, 127.0.0.0, 127.255.255.255, 128.0.0.0",
                "168.63.129.15, 168.63.129.16, 168.63.129.16, 168.63.129.17",
                "169.253.255.255, 169.254.0.0, 169.254.255.255, 169.255.0.0",
                "172.15.255.255, 172.16.0.0, 172.31.255.255, 172.32.0.0",
                "191.255.255.255, 192.0.0.0, 192.0.0.255, 192.0.1.0",
                "192.0.1.255, 192.0.2.0, 192.0.2.255, 192.0.3.0",
                "192.88.98.255, 192.88.99.0, 192.88.99.255, 192.88.100.0",
                "192.167.255.255, 192.168.0.0, 192.168.255.255, 192.169.0.0",
                "198.17.255.255, 198.18.0.0, 198.19.255.255, 198.20.0.0",
                "198.51.99.255, 198.51.100.0, 198.51.100.255, 198.51.101.0",
                "203.0.112.255, 203.0.113.0, 203.0.113.255, 203.0.114.0",
                "223.255.255.255, 224.0.0.0, 239.255.255.255, -",
                "-, 240.0.0.0, 255.255.255.255, -",
                "-, ::, ::, -",
                "-, ::1, ::1, -",
                "-, ::2, 64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff, -",
                "-, 64:ff9b::1:0:0, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2000::",
                "-, 64:ff9b:1::, 64:ff9b:1:ffff:ffff:ffff:ffff:ffff, -",
                "-, 100::, 100::ffff:ffff:ffff:ffff, -",
                "-, 100:0:0:1::, 100:0:0:1:ffff:ffff:ffff:ffff, -",
                "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2001::,"
                        + " 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 2001:200::",
                "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db8::,"
                        + " 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
                "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2002::,"
                        + " 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2003::",
                "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff::,"
                        + " 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff:1000::",
                "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 4000::,"
                        + " 5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -",
                "-, 5f00::, 5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -",
                "-, fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -",
                "-, fe80::, febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -",
                "-, fec0::, feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -",
                "-, ff00::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -"
            })
    void rangesEndWhereTheyShould(String before, String first, String last, String after) {
        assertThat(objection(first)).isNotNull();
        assertThat(objection(last)).isNotNull();
        assertThat(Stream.of(before, after).filter(address -> address != null))
                .allSatisfy(address -> assertThat(objection(address)).as(address).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, an address of this machine (127.0.0.0/8)",
        "169.254.169.254, an address of the local link (169.254.0.0/16)",
        "fd00:ec2::254, an address for private use (fc00::/7)",
        "fec0::1, an address of a site (fec0::/10)",
        "2002:808:808::1, an address of 6to4 (2002::/16)",
        "2001:0:808:808::1, an address for protocols (2001::/23)",
        "64:ff9b::10.0.0.1, an address for private use (10.0.0.0/8)",
        "::127.0.0.1, an address that is nobody's"
    })
    void objectionSaysWhatTheAddressIs(String address, String objection) {
        assertThat(objection(address)).isEqualTo(objection);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "93.184.215.14",
                "192.31.196.1",
                "2a00:1450:4001::200e",
                "2606:4700::1111",
                "64:ff9b::8.8.8.8"
            })
    void publicAddressesPass(String address) {
        assertThat(objection(address)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "10.0.0.1, true", "169.254.169.254, true", "8.8.8.8, false"})
    void mappedAddressIsJudgedAsWhatItMeans(String embedded, boolean refused)
            throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        System.arraycopy(InetAddress.ofLiteral(embedded).getAddress(), 0, bytes, 12, 4);

        // Made so, the JDK leaves it an IPv6 address.
        InetAddress mapped = Inet6Address.getByAddress(null, bytes, -1);

        assertThat(mapped).isInstanceOf(Inet6Address.class);
        assertThat(GUARD.objection(mapped) != null).isEqualTo(refused);
    }

    @Test
    void allowedNetworksPassAndTheirNeighboursDoNot() {
        AddressGuard guard =
                AddressGuard.allowing(List.of("10.1.0.0/16", " 127.0.0.2 ", "fd12::/16"));

        assertThat(Stream.of("10.1.0.0", "10.1.255.255", "127.0.0.2", "fd12::1", "8.8.8.8"))
                .allSatisfy(s -> assertThat(guard.objection(InetAddress.ofLiteral(s))).isNull());
        assertThat(
                        Stream.of(
                                "10.0.255.255",
                                "10.2.0.0",
                                "127.0.0.1",
                                "127.0.0.3",
                                "fd11::1",
                                "64:ff9b::10.1.0.1"))
                .allSatisfy(s -> assertThat(guard.objection(InetAddress.ofLiteral(s))).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.1/8",
                "fd00::/129",
                "intranet.example/8",
                "10.0/8",
                "::ffff:10.0.0.0/104"
            })
    void whatIsNoNetworkIsRefused(String network) {
        assertThatThrownBy(() -> AddressGuard.allowing(List.of(network)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
