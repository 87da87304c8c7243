/** What operators are given beside the services, held to what it promises. */
@NullMarked
package dev.nashra.operations;

import org.jspecify.annotations.NullMarked;
