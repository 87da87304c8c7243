#!/bin/bash
# Makes the topics that are missing; leaves those alone that are there.
set -euo pipefail

topic() {
  local name=$1 partitions=$2 policy=$3 retention=$4
  # Raw has room for the largest article, the others for what comes with it.
  local bytes=9437184
  if [ "$name" = nashra.articles.raw.v1 ]; then bytes=8388608; fi
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" "${CLIENT[@]}" \
    --create --if-not-exists --topic "$name" --partitions "$partitions" \
    --replication-factor "$REPLICATION" \
    --config min.insync.replicas="$MIN_ISR" --config cleanup.policy="$policy" \
    --config retention.ms="$retention" --config max.message.bytes="$bytes" \
    --config unclean.leader.election.enable=false
}

CLIENT=()
if [ -f /run/secrets/kafka/client.properties ]; then
  CLIENT=(--command-config /run/secrets/kafka/client.properties)
fi

topic nashra.articles.raw.v1 6 delete 604800000
topic nashra.articles.enriched.v1 6 delete 604800000
topic nashra.articles.rejected.v1 1 delete 2592000000
topic nashra.ingest.register.v1 6 compact -1
topic nashra.rules.v1 1 compact -1
topic nashra.search.changes.v1 1 delete 604800000
topic nashra.articles.outcomes.v1 6 delete 604800000
topic nashra.balance.v1 1 compact -1
