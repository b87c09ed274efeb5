package eu.vipatwork.people.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import eu.vipatwork.people.Role;

/**
 * A list of people in CSV (RFC 4180), separated by commas, semicolons or tabs, whichever the first line has most of. The
 * first line names the columns: {@code email}, and optionally {@code name} and {@code role}; others are ignored. Without
 * a role a person is a trainee; several roles are separated by spaces.
 */
final class InvitationList {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private InvitationList() {}

    /** @param roles empty when the text names an unknown role */
    record Entry(int number, String email, String name, Optional<Set<Role>> roles) {}

    /**
     * @throws IOException when the text is not valid CSV
     * @throws IllegalArgumentException when there is no column named email
     */
    static List<Entry> read(String text) throws IOException {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(clean))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser parser = CSVParser.parse(clean, format)) {
            if (!parser.getHeaderMap().containsKey("email")) {
                throw new IllegalArgumentException("no column is named email");
            }
            List<Entry> entries = new ArrayList<>();
            for (CSVRecord record : parser) {
                int number = Math.toIntExact(record.getRecordNumber() + 1);
                entries.add(new Entry(
                        number, column(record, "email"), column(record, "name"), roles(column(record, "role"))));
            }
            return entries;
        } catch (UncheckedIOException e) {
            throw new IOException("not valid CSV", e);
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(first, separator) > count(first, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static String column(CSVRecord record, String name) {
        return record.isSet(name) ? record.get(name) : "";
    }

    private static Optional<Set<Role>> roles(String text) {
        if (text.isBlank()) {
            return Optional.of(EnumSet.of(Role.TRAINEE));
        }
        try {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            Arrays.stream(text.strip().toUpperCase(Locale.ROOT).split("[\\s+/]+"))
                    .map(Role::valueOf)
                    .forEach(roles::add);
            return Optional.of(roles);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
