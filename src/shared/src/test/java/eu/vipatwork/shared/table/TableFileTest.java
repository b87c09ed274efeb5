package eu.vipatwork.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets save them. */
class TableFileTest {

    private static final List<TableRow> EXPECTED = List.of(
            new TableRow(1, List.of("Sähköposti", "Nimi")), new TableRow(2, List.of("eeva@example.org", "Eeva Mäki")));

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "windows-1252, false",
        "UTF-16LE, true",
        "UTF-16BE, true",
    })
    void everyEncodingOfASpreadsheetIsRead(String encoding, boolean marked) throws TableException {
        String text = (marked ? "\uFEFF" : "") + "Sähköposti;Nimi\r\neeva@example.org;Eeva Mäki\r\n";
        assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sähköposti,Nimi\neeva@example.org,Eeva Mäki",
                "Sähköposti\tNimi\reeva@example.org\tEeva Mäki\r",
                "sep=;\r\nSähköposti;Nimi\r\neeva@example.org;Eeva Mäki\r\n",
                "\uFEFFSEP=;\nSähköposti;Nimi\neeva@example.org;\"Eeva Mäki\"\n",
                "\"sep=|\"\nSähköposti|Nimi\neeva@example.org|Eeva Mäki\n",
                "sep=,,\n Sähköposti , Nimi \neeva@example.org,Eeva Mäki\n,\n",
            })
    void everySeparatorIsRead(String text) throws TableException {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    }

    @Test
    void rowsAreCountedAsTheSpreadsheetCountsThem() throws TableException {
        assertThat(read("a;c\n\n\"two\nlines\"\n;;\nb\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(TableRow::number)
                .containsExactly(1, 3, 5);
    }

    @Test
    void theFirstSheetOfAWorkbookIsRead() throws IOException, TableException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("People");
            row(sheet, 0, "Sähköposti", null, "Nimi");
            row(sheet, 2, "eeva@example.org", null, "Eeva Mäki");
            sheet.createRow(5).createCell(0).setCellValue(12);
            row(workbook.createSheet("Notes"), 0, "Other");
            assertThat(read(bytes(workbook)))
                    .containsExactly(
                            new TableRow(1, List.of("Sähköposti", "", "Nimi")),
                            new TableRow(3, List.of("eeva@example.org", "", "Eeva Mäki")),
                            new TableRow(6, List.of("12")));
        }
    }

    @Test
    void whatIsNoTableIsRefusedWithAReason() throws IOException {
        assertRefused("a,\"b\n".getBytes(StandardCharsets.UTF_8), TableException.Reason.MALFORMED);
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, TableException.Reason.MALFORMED);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, TableException.Reason.OLD_WORKBOOK);
        assertRefused("a\n".repeat(101).getBytes(StandardCharsets.UTF_8), TableException.Reason.TOO_LONG);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i <= 100; i++) {
                row(sheet, i, "a");
            }
            assertRefused(bytes(workbook), TableException.Reason.TOO_LONG);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-Mail", "email", "E MAIL", "e_mail:", "\"E-mail\""})
    void columnNamesDifferInCaseAndPunctuation(String name) {
        TableColumns columns = TableColumns.of(new TableRow(1, List.of("Name", name)));
        assertThat(columns.find(List.of("mail address", "email"))).isEqualTo(1);
        assertThat(columns.find(List.of("role"))).isEqualTo(-1);
    }

    private static List<TableRow> read(byte[] file) throws TableException {
        return TableFile.read(file, 100);
    }

    private static void assertRefused(byte[] file, TableException.Reason reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(TableException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != null) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
