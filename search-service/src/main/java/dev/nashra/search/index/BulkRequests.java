package dev.nashra.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Divides operations into requests that the node takes well, and writes them down. */
public final class BulkRequests {
    /**
     * More than the line takes that comes before a document, so that the bytes are laid out once.
     */
    private static final int ACTION = 192;

    private BulkRequests() {}

    /**
     * Divides, keeping the order.
     *
     * @param maxBytes most in one request, unless one operation alone is larger
     * @param maxOperations most in one request
     */
    static List<List<BulkOperation>> divide(
            List<BulkOperation> operations, long maxBytes, int maxOperations) {
        List<List<BulkOperation>> requests = new ArrayList<>();
        List<BulkOperation> open = new ArrayList<>();
        long bytes = 0;
        for (BulkOperation operation : operations) {
            long size = operation.document().length();
            if (!open.isEmpty() && (open.size() == maxOperations || bytes + size > maxBytes)) {
                requests.add(open);
                open = new ArrayList<>();
                bytes = 0;
            }
            open.add(operation);
            bytes += size;
        }
        if (!open.isEmpty()) {
            requests.add(open);
        }
        return requests;
    }

    /**
     * Writes a request that is sent now. Index names and ids hold nothing that JSON would escape.
     *
     * @param version of the index, that it is sent to
     */
    public static byte[] body(List<BulkOperation> request, IndexVersion version, Instant sent) {
        long size = request.stream().mapToLong(each -> each.document().length() + ACTION).sum();
        ByteArrayOutputStream body = new ByteArrayOutputStream(Math.toIntExact(size));
        for (BulkOperation operation : request) {
            String action =
                    "{\"index\":{\"_index\":\""
                            + version.index(operation.month())
                            + "\",\"_id\":\""
                            + operation.id()
                            + "\",\"version\":"
                            + operation.version()
                            + ",\"version_type\":\"external\"}}\n";
            body.writeBytes(action.getBytes(UTF_8));
            body.writeBytes(operation.document().head());
            body.writeBytes(operation.document().tail(sent));
            body.write('\n');
        }
        return body.toByteArray();
    }
}
