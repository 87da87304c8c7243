package dev.nashra.edge.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets in callers without a key: the resource itself checks what proves who they are, before it
 * does anything else. Under {@code /api} a resource with neither this nor {@link Scoped} lets in
 * nobody; where both are, {@link Scoped} holds. No rate is counted, since nobody is known yet.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedBy {
    /** What the resource checks, for people: the name of a header, a path that nobody can guess. */
    String value();
}
