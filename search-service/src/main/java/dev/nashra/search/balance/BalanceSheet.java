package dev.nashra.search.balance;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.nashra.contract.BalanceEntry;
import dev.nashra.contract.WireFormat;
import dev.nashra.follow.Change;
import dev.nashra.follow.Receiver;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The lines of the balance sheet, as their topic has them. Thread-safe. */
public final class BalanceSheet implements Receiver {
    private static final Logger LOG = Logger.getLogger(BalanceSheet.class);

    private final Map<String, BalanceEntry> lines = new ConcurrentHashMap<>();
    private final ObjectReader json = WireFormat.mapper().readerFor(BalanceEntry.class);

    /** Begins without lines. */
    public BalanceSheet() {}

    /** Gives the account of each source. */
    public SortedMap<String, Account> accounts() {
        SortedMap<String, Account> accounts = new TreeMap<>();
        for (BalanceEntry line : lines.values()) {
            accounts.merge(line.source(), Account.EMPTY.plus(line), Account::plus);
        }
        return accounts;
    }

    /** Gives the account of all sources together. */
    public Account total() {
        return lines.values().stream().reduce(Account.EMPTY, Account::plus, Account::plus);
    }

    @Override
    public void begin() {
        lines.clear();
    }

    @Override
    public void take(List<Change> changes) {
        changes.forEach(this::take);
    }

    private void take(Change change) {
        byte[] value = change.value();
        if (value == null) {
            lines.remove(change.key());
            return;
        }
        try {
            BalanceEntry line = json.readValue(value);
            if (line != null && line.key().equals(change.key())) {
                lines.put(change.key(), line);
                return;
            }
        } catch (IOException e) {
            LOG.debugf(e, "a line that cannot be read");
        }
        LOG.warnf("record %d of the balance sheet's topic is no line of it", change.offset());
    }
}
