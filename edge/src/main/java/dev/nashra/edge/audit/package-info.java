/** Who has changed what is there for everybody: {@link dev.nashra.edge.audit.AuditLog}. */
@NullMarked
package dev.nashra.edge.audit;

import org.jspecify.annotations.NullMarked;
