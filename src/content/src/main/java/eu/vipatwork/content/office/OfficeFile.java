package eu.vipatwork.content.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import eu.vipatwork.content.Download;

/** Makes the file that a template becomes. */
public final class OfficeFile {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private OfficeFile() {}

    /** @param tag changes when the source of the template does */
    public static Download of(Sheet sheet, String tag) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (sheet.workbook()) {
                WorkbookWriter.write(sheet, out);
                return new Download(sheet.name() + ".xlsx", XLSX, out.toByteArray(), tag);
            }
            DocumentWriter.write(sheet, out);
            return new Download(sheet.name() + ".docx", DOCX, out.toByteArray(), tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
