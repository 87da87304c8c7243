/**
 * The calls: {@link dev.nashra.search.api.ArticlesResource}, {@link
 * dev.nashra.search.api.GroupsResource}, {@link dev.nashra.search.api.CopiesResource}, and what
 * their problems are called.
 */
@NullMarked
package dev.nashra.search.api;

import org.jspecify.annotations.NullMarked;
