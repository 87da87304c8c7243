package dev.nashra.enrich.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where an article stands: its group, and the articles it was found to be like or unlike.
 *
 * @param id article
 * @param source publisher
 * @param revision that was compared
 * @param received first receipt, in microseconds since 1970
 * @param group name of the group and where the name comes from
 * @param links at most {@value #MAX_LINKS}, the likest first
 */
public record Place(
        String id, String source, int revision, long received, Lead group, List<Link> links) {
    /** Links kept of an article; of a report with more copies than this, any of them will do. */
    static final int MAX_LINKS = 64;

    private static final Comparator<Link> LIKEST_FIRST =
            Comparator.comparingDouble(Link::logOdds).reversed().thenComparing(Link::id);

    /**
     * The earliest article of a group, whose id is the group's name.
     *
     * @param id article, perhaps out of the window by now
     * @param received first receipt, in microseconds since 1970
     */
    public record Lead(String id, long received) implements Comparable<Lead> {
        @Override
        public int compareTo(Lead other) {
            int order = Long.compare(received, other.received);
            return order == 0 ? id.compareTo(other.id) : order;
        }
    }

    /**
     * A comparison that was made.
     *
     * @param id of the other article
     * @param logOdds that the two are copies, above {@link Linkage#UNLIKE}
     */
    public record Link(String id, float logOdds) {
        boolean isCopy() {
            return logOdds >= 0;
        }
    }

    /** Copies the links. */
    public Place {
        links = List.copyOf(links);
    }

    static Place alone(Member member) {
        return new Place(
                member.id(),
                member.source(),
                member.revision(),
                member.received(),
                new Lead(member.id(), member.received()),
                List.of());
    }

    Lead self() {
        return new Lead(id, received);
    }

    boolean isLead() {
        return group.id().equals(id);
    }

    Place in(Lead newGroup) {
        return new Place(id, source, revision, received, newGroup, links);
    }

    Place with(Link link) {
        List<Link> likest = new ArrayList<>(links.size() + 1);
        boolean isIn = false;
        for (Link other : links) {
            if (other.id().equals(link.id())) {
                continue;
            }
            if (!isIn && LIKEST_FIRST.compare(link, other) < 0) {
                likest.add(link);
                isIn = true;
            }
            likest.add(other);
        }
        if (!isIn) {
            likest.add(link);
        }
        return withLinks(likest.subList(0, Math.min(MAX_LINKS, likest.size())));
    }

    Place linkedTo(List<Link> newLinks) {
        List<Link> likest = newLinks.stream().sorted(LIKEST_FIRST).limit(MAX_LINKS).toList();
        return withLinks(likest);
    }

    Place without(String other) {
        List<Link> fewer = links.stream().filter(link -> !link.id().equals(other)).toList();
        return withLinks(fewer);
    }

    private Place withLinks(List<Link> newLinks) {
        return new Place(id, source, revision, received, group, newLinks);
    }
}
