package dev.nashra.enrich.group;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is kept of the articles of one language within the window. */
public interface GroupStore {
    /** Gives an article; null if it is not, or no longer, here. */
    @Nullable Member member(String id);

    /** Adds an article or replaces it. */
    void put(Member member);

    /** Forgets an article; its place is another matter. */
    void removeMember(String id);

    /** Calls with each article, in any order. */
    void forEachMember(Consumer<Member> action);

    /** Gives the place of an article; null if none was put. */
    @Nullable Place place(String id);

    /** Adds a place or replaces it. */
    void put(Place place);

    /** Forgets a place. */
    void removePlace(String id);

    /** Gives the members of a group other than its lead, in any order. */
    List<String> followers(String group);

    /** Adds a follower to a group. */
    void follow(String group, String id);

    /** Takes a follower out of a group. */
    void unfollow(String group, String id);
}
