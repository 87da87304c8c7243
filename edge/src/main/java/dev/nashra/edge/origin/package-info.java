/**
 * Calls from pages of other origins, by the rules of <a
 * href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS</a>: {@link
 * dev.nashra.edge.origin.CrossOrigin} lets in those that {@link dev.nashra.edge.origin.CorsConfig}
 * names.
 */
@NullMarked
package dev.nashra.edge.origin;

import org.jspecify.annotations.NullMarked;
