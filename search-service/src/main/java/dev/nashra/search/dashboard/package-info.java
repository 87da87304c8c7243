/**
 * The page that people look at: its files, as browsers are given them. All it shows it asks the API
 * for, like any other client; nothing here knows of articles.
 */
@NullMarked
package dev.nashra.search.dashboard;

import org.jspecify.annotations.NullMarked;
