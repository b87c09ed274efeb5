package eu.vipatwork.people.registration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.vipatwork.people.Role;
import eu.vipatwork.shared.table.TableColumns;
import eu.vipatwork.shared.table.TableException;
import eu.vipatwork.shared.table.TableFile;
import eu.vipatwork.shared.table.TableRow;

/**
 * A list of people. The first row names the columns in a language of the interface: the e-mail address, and optionally
 * the name, in one column or as first and last name, and the role; others are ignored. Without a role a person is a
 * trainee; several roles are separated by spaces, commas, slashes or plus signs.
 */
final class InvitationList {

    private static final List<String> EMAIL = List.of(
            "email",
            "email address",
            "mail",
            "sähköposti",
            "sähköpostiosoite",
            "emailadres",
            "mailadres",
            "adres email");
    private static final List<String> NAME =
            List.of("name", "full name", "nimi", "koko nimi", "naam", "volledige naam", "voor- en achternaam");
    private static final List<String> FIRST_NAME =
            List.of("first name", "given name", "forename", "etunimi", "voornaam", "roepnaam");
    private static final List<String> INFIX = List.of("tussenvoegsel", "tussenvoegsels");
    private static final List<String> LAST_NAME =
            List.of("last name", "surname", "family name", "sukunimi", "achternaam");
    private static final List<String> ROLE = List.of("role", "roles", "rooli", "roolit", "rol", "rollen");

    private static final Map<String, Role> ROLES = roleNames();

    private InvitationList() {}

    /** @param roles empty when the text names an unknown role */
    record Entry(int number, String email, String name, Optional<Set<Role>> roles) {}

    /**
     * @param most people
     * @return empty when no column is named after the e-mail address; a file without rows is an empty list
     * @throws TableException when the file is no table or too long
     */
    static Optional<List<Entry>> read(byte[] file, int most) throws TableException {
        List<TableRow> rows = TableFile.read(file, most + 1);
        if (rows.isEmpty()) {
            return Optional.of(List.of());
        }
        TableColumns columns = TableColumns.of(rows.get(0));
        int email = columns.find(EMAIL);
        if (email < 0) {
            return Optional.empty();
        }
        return Optional.of(rows.stream()
                .skip(1)
                .map(row -> new Entry(
                        row.number(), row.cell(email), name(columns, row), roles(row.cell(columns.find(ROLE)))))
                .toList());
    }

    private static String name(TableColumns columns, TableRow row) {
        String whole = row.cell(columns.find(NAME));
        if (!whole.isEmpty() && columns.find(FIRST_NAME) < 0) {
            return whole;
        }
        String parts = Stream.of(FIRST_NAME, INFIX, LAST_NAME)
                .map(names -> row.cell(columns.find(names)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        // Beside a first name, "name" is the family name, as many systems export it.
        return columns.find(LAST_NAME) < 0 && !whole.isEmpty() ? (parts + " " + whole).strip() : parts;
    }

    private static Optional<Set<Role>> roles(String text) {
        if (text.isBlank()) {
            return Optional.of(EnumSet.of(Role.TRAINEE));
        }
        Optional<Role> one = role(text);
        if (one.isPresent()) {
            return one.map(EnumSet::of);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : text.strip().split("[\\s+/,;]+", -1)) {
            Optional<Role> role = role(name);
            if (role.isEmpty()) {
                return Optional.empty();
            }
            roles.add(role.get());
        }
        return Optional.of(roles);
    }

    private static Optional<Role> role(String name) {
        return Optional.ofNullable(ROLES.get(TableColumns.plain(name)));
    }

    /** The names of roles in the interface. */
    private static Map<String, Role> roleNames() {
        Map<String, Role> names = new HashMap<>();
        Arrays.stream(Role.values()).forEach(role -> names.put(role.name().toLowerCase(Locale.ROOT), role));
        names.put("osallistuja", Role.TRAINEE);
        names.put("cursist", Role.TRAINEE);
        names.put("kouluttaja", Role.TRAINER);
        names.put("vetprovider", Role.PROVIDER);
        names.put("koulutuksenjärjestäjä", Role.PROVIDER);
        names.put("onderwijsinstelling", Role.PROVIDER);
        names.put("ylläpitäjä", Role.ADMINISTRATOR);
        names.put("beheerder", Role.ADMINISTRATOR);
        return Map.copyOf(names);
    }
}
