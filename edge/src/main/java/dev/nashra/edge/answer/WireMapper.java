package dev.nashra.edge.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nashra.contract.WireFormat;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the wire format in place of the framework's own JSON mapper. */
final class WireMapper {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return WireFormat.mapper();
    }
}
