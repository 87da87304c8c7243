/** The language analyzers that Elasticsearch's minimal distribution lacks, as a stable plugin. */
@NullMarked
package dev.nashra.local.analysis;

import org.jspecify.annotations.NullMarked;
