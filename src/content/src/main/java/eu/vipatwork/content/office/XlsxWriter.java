package eu.vipatwork.content.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Writes a template as XLSX: a sheet for each heading with its table, the header of the table in row 1. Text before the
 * first heading becomes a first sheet with the title of the template; text beside a table goes below it.
 */
final class XlsxWriter {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 45;

    private final XSSFWorkbook workbook;
    private final OfficeTemplate template;
    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle date;

    private XlsxWriter(XSSFWorkbook workbook, OfficeTemplate template) {
        this.workbook = workbook;
        this.template = template;
        this.text = bordered();
        this.date = bordered();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        this.header = bordered();
        Font bold = workbook.createFont();
        bold.setBold(true);
        header.setFont(bold);
        header.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static void write(OfficeTemplate template, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setTitle(template.title());
            workbook.getProperties().getCoreProperties().setCreator("VIP@Work");
            workbook.getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .setLanguageProperty(template.language().toLanguageTag());
            new XlsxWriter(workbook, template).sheets();
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
        }
    }

    private void sheets() {
        List<String> names = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (Node node = template.body().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                names.add(NodeText.of(heading));
            } else if (names.isEmpty() && !(node instanceof Heading)) {
                lines(node, before);
            }
        }
        if (!before.isEmpty() && names.stream().noneMatch(template.title()::equalsIgnoreCase)) {
            introduction(before);
        }
        // Create all sheets first: a formula may refer to a later sheet.
        Map<Heading, XSSFSheet> sheets = new LinkedHashMap<>();
        for (Node node = template.body().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                sheets.put(heading, create(NodeText.of(heading)));
            }
        }
        sheets.forEach(this::fill);
    }

    private void introduction(List<String> lines) {
        XSSFSheet sheet = create(template.title());
        sheet.setColumnWidth(0, 100 * 256);
        Cell title = sheet.createRow(0).createCell(0);
        title.setCellValue(template.title());
        title.setCellStyle(header);
        notes(sheet, lines, 1);
    }

    private void fill(Heading heading, XSSFSheet sheet) {
        List<String> notes = new ArrayList<>();
        int rows = 0;
        for (Node node = heading.getNext(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() <= 2) {
                break;
            }
            if (node instanceof TableBlock table) {
                rows = table(sheet, DocxTableWriter.rows(table));
            } else {
                lines(node, notes);
            }
        }
        notes(sheet, notes, rows + 1);
    }

    private XSSFSheet create(String name) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        sheet.getPrintSetup().setLandscape(template.landscape());
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    private int table(XSSFSheet sheet, List<List<Node>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        int[] widths = new int[columns];
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < columns; c++) {
                String value = c < rows.get(r).size() ? NodeText.of(rows.get(r).get(c)) : "";
                Cell cell = row.createCell(c);
                cell.setCellStyle(r == 0 ? header : text);
                if (r == 0) {
                    cell.setCellValue(value);
                } else {
                    fill(cell, value);
                }
                widths[c] = Math.max(widths[c], value.startsWith("=") ? NARROWEST : value.length());
            }
        }
        for (int c = 0; c < columns; c++) {
            sheet.setColumnWidth(c, Math.min(WIDEST, Math.max(NARROWEST, widths[c] + 2)) * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        return rows.size();
    }

    private void fill(Cell cell, String value) {
        if (value.startsWith("=") && value.length() > 1) {
            try {
                cell.setCellFormula(value.substring(1));
            } catch (FormulaParseException | IllegalArgumentException e) {
                throw new InvalidFormulaException(value, e);
            }
        } else if (value.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            cell.setCellValue(Double.parseDouble(value));
        } else if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            cell.setCellValue(LocalDate.parse(value));
            cell.setCellStyle(date);
        } else if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
    }

    private static void lines(Node node, List<String> lines) {
        if (node instanceof Paragraph || node instanceof Heading) {
            lines.add(NodeText.of(node));
        } else if (node instanceof ListBlock) {
            for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                lines.add("\u2022 " + NodeText.of(item));
            }
        }
    }

    private static void notes(XSSFSheet sheet, List<String> notes, int from) {
        int row = from;
        for (String note : notes) {
            sheet.createRow(row++).createCell(0).setCellValue(note);
        }
    }

    private CellStyle bordered() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
