package dev.nashra.enrich.group;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The articles of one language within the window, and the keys they are filed under. */
public interface CopyIndex {
    /** Articles remembered under one key; older ones make room. */
    int MAX_FILED = 48;

    /**
     * An article under a key.
     *
     * @param id article
     * @param received first receipt, in microseconds since 1970
     */
    record Filed(String id, long received) {}

    /** Gives an article; null if it is not, or no longer, in the index. */
    @Nullable Member member(String id);

    /** Adds an article or replaces it. */
    void put(Member member);

    /** Forgets an article. */
    void remove(String id);

    /** Gives the articles filed under a key, at most {@link #MAX_FILED}, in any order. */
    List<Filed> filed(long key);

    /** Replaces the articles filed under a key; an empty list forgets the key. */
    void refile(long key, List<Filed> filed);

    /** Gives the ids of a group's members, the lead among them, in any order. */
    List<String> group(String group);

    /** Adds a member to a group. */
    void enter(String group, String id);

    /** Takes a member out of a group. */
    void leave(String group, String id);
}
