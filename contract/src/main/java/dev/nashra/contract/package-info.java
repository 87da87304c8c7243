/**
 * What crosses Kafka: {@link dev.nashra.contract.RawArticle} from ingest to enrich, {@link
 * dev.nashra.contract.EnrichedArticle} from enrich to search, {@link dev.nashra.contract.Rejection}
 * from anywhere, {@link dev.nashra.contract.Rule} from whoever keeps the desk's rules, on the
 * topics of {@link dev.nashra.contract.Topics}.
 */
@NullMarked
package dev.nashra.contract;

import org.jspecify.annotations.NullMarked;
