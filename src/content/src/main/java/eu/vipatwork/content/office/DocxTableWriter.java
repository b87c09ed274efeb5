package eu.vipatwork.content.office;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Writes a table into a DOCX: its first row is marked as header and repeats on each page. */
final class DocxTableWriter {

    private static final String SHADE = "E5EDF5";

    /** Fills a cell's paragraph. */
    interface Cells {
        void write(Node cell, XWPFParagraph paragraph, boolean header);
    }

    private final XWPFDocument document;
    private final long width;
    private final Cells cells;

    DocxTableWriter(XWPFDocument document, long width, Cells cells) {
        this.document = document;
        this.width = width;
        this.cells = cells;
    }

    /** The rows of a table, its header first. */
    static List<List<Node>> rows(TableBlock table) {
        List<List<Node>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    List<Node> line = new ArrayList<>();
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        line.add(cell);
                    }
                    rows.add(line);
                }
            }
        }
        return rows;
    }

    void write(TableBlock block) {
        List<List<Node>> rows = rows(block);
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        long[] widths = widths(rows, columns);
        XWPFTable table = document.createTable(rows.size(), columns);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Long.toString(width));
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = table.getRow(r);
            row.setCantSplitRow(true);
            row.setRepeatHeader(r == 0);
            for (int c = 0; c < columns; c++) {
                XWPFTableCell cell = row.getCell(c);
                cell.setWidthType(TableWidthType.DXA);
                cell.setWidth(Long.toString(widths[c]));
                if (r == 0) {
                    cell.setColor(SHADE);
                }
                if (c < rows.get(r).size()) {
                    cells.write(rows.get(r).get(c), cell.getParagraphs().get(0), r == 0);
                }
            }
        }
        document.createParagraph();
    }

    /** Column widths by the longest text in each column, within limits that leave room to write. */
    private long[] widths(List<List<Node>> rows, int columns) {
        double[] weights = new double[columns];
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            int longest = 0;
            for (List<Node> row : rows) {
                longest = Math.max(
                        longest, c < row.size() ? NodeText.of(row.get(c)).length() : 0);
            }
            weights[c] = Math.min(60, Math.max(18, longest));
            sum += weights[c];
        }
        long[] widths = new long[columns];
        for (int c = 0; c < columns; c++) {
            widths[c] = Math.round(width * weights[c] / sum);
        }
        return widths;
    }
}
