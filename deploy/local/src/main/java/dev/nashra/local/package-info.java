/** The launcher's commands: up, down, status, push. */
@NullMarked
package dev.nashra.local;

import org.jspecify.annotations.NullMarked;
