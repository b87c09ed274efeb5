package eu.vipatwork.content.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import eu.vipatwork.content.document.Download;

/** Makes the DOCX or XLSX file of a template. */
public final class OfficeFile {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private OfficeFile() {}

    /** @param tag changes when the source of the template does */
    public static Download of(OfficeTemplate sheet, String tag) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (sheet.workbook()) {
                XlsxWriter.write(sheet, out);
                return new Download(sheet.name() + ".xlsx", XLSX, out.toByteArray(), tag);
            }
            DocxWriter.write(sheet, out);
            return new Download(sheet.name() + ".docx", DOCX, out.toByteArray(), tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
