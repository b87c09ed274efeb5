package eu.vipatwork.records.page.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.NotFoundException;

/** Moments in addresses: places in the order of the store. */
final class TimestampParameter {

    private TimestampParameter() {}

    /** Empty for empty text; what is no moment names nothing (404). */
    static Optional<Instant> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new NotFoundException(e);
        }
    }
}
