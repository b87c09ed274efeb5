package eu.vipatwork.shared.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns that the first row of a table names. Case, spaces and punctuation in the names do not matter. */
public final class TableColumns {

    private final Map<String, Integer> positions = new HashMap<>();

    private TableColumns() {}

    /** Of two columns with one name the first counts. */
    public static TableColumns of(TableRow header) {
        TableColumns columns = new TableColumns();
        for (int column = 0; column < header.cells().size(); column++) {
            columns.positions.putIfAbsent(plain(header.cells().get(column)), column);
        }
        return columns;
    }

    /** The position of the first of these names that is a column; -1 without one. */
    public int find(List<String> names) {
        return names.stream()
                .map(name -> positions.get(plain(name)))
                .filter(position -> position != null)
                .findFirst()
                .orElse(-1);
    }

    /** Only letters and digits, in lower case. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
