package dev.nashra.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names resolve to, answer by answer; the last answer stays. */
final class Names implements DnsLookup {
    private final Map<String, List<List<InetAddress>>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Adds one answer. */
    synchronized Names name(String host, String... addresses) {
        answers.computeIfAbsent(host, any -> new ArrayList<>())
                .add(Arrays.stream(addresses).map(InetAddress::ofLiteral).toList());
        return this;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized List<InetAddress> addresses(String host) throws UnknownHostException {
        asked.add(host);
        List<List<InetAddress>> left = answers.get(host);
        if (left == null) {
            throw new UnknownHostException(host);
        }
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }
}
