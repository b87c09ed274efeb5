package eu.vipatwork.shared.table;

import java.util.List;

/** Reads the first table of a file, whichever way a spreadsheet saved it. */
public final class TableFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableFile() {}

    /**
     * The rows with text: of the first sheet of an .xlsx workbook, or of CSV (RFC 4180).
     *
     * @param most rows to read
     * @throws TableException when the file is no table or has more rows
     */
    public static List<TableRow> read(byte[] file, int most) throws TableException {
        if (startsWith(file, COMPOUND_FILE)) {
            throw new TableException(TableException.Reason.OLD_WORKBOOK, null);
        }
        return startsWith(file, ZIP) ? Workbook.read(file, most) : DelimitedText.read(TextEncoding.decode(file), most);
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (file.length <= i || file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
