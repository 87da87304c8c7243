/** Who may call what: API keys, hashed at rest, with scopes and bound sources. */
@NullMarked
package dev.nashra.edge.access;

import org.jspecify.annotations.NullMarked;
