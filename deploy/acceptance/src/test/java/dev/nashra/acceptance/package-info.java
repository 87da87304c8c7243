/** The whole, seen from the outside: {@link dev.nashra.acceptance.DocumentationTest}. */
@NullMarked
package dev.nashra.acceptance;

import org.jspecify.annotations.NullMarked;
