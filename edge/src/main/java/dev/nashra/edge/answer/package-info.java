/** What every answer has in common: the JSON it is written in and its protective headers. */
@NullMarked
package dev.nashra.edge.answer;

import org.jspecify.annotations.NullMarked;
