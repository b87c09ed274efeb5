package eu.vipatwork.shared.table;

import java.util.List;

/**
 * A row with text in at least one cell.
 *
 * @param number as a spreadsheet counts, from 1
 * @param cells without surrounding space; cells after the last one with text may be missing
 */
public record TableRow(int number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The text of a column, from 0; empty where the row is shorter, or for a negative column. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
