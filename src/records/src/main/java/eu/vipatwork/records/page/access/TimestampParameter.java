package eu.vipatwork.records.page.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.NotFoundException;

/** Timestamps in addresses: positions in the order in which statements were stored. */
public final class TimestampParameter {

    private TimestampParameter() {}

    /** Empty for empty text; any other text that is no timestamp answers 404. */
    public static Optional<Instant> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new NotFoundException(e);
        }
    }
}
