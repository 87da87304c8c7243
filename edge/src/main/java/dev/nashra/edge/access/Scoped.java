package dev.nashra.edge.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets in only callers whose key has a scope. Under {@code /api} a resource without it, on the
 * method or the class, and without {@link SignedBy} lets in nobody: forgetting it closes a door
 * instead of opening one.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Scoped {
    /** The scope that the key must have. */
    Scope value();
}
