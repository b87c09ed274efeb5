package eu.vipatwork.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of an .xlsx workbook. POI is part of the product already (content writes workbooks with it); its event
 * API reads row by row and refuses archives that unpack to far more than their size, so a small file cannot fill the
 * memory.
 */
final class Workbook {

    private Workbook() {}

    static List<TableRow> read(byte[] file, int most) throws TableException {
        Rows rows = new Rows(most);
        try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader workbook = new XSSFReader(archive);
            Iterator<InputStream> sheets = workbook.getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            workbook.getStylesTable(), new ReadOnlySharedStringsTable(archive), rows, false));
                    parser.parse(new InputSource(sheet));
                }
            }
        } catch (TooManyRows e) {
            throw new TableException(TableException.Reason.TOO_LONG, e);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new TableException(TableException.Reason.MALFORMED, e);
        }
        return List.copyOf(rows.done);
    }

    private static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        /** Excel has 16,384 columns; no table of people needs more than this. */
        private static final int MOST_COLUMNS = 256;

        private final int most;
        private final List<TableRow> done = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        Rows(int most) {
            this.most = most;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= MOST_COLUMNS) {
                return;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value == null ? "" : value.strip());
        }

        @Override
        public void endRow(int row) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (done.size() == most) {
                throw new TooManyRows();
            }
            done.add(new TableRow(row + 1, cells));
        }
    }
}
