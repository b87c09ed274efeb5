package eu.vipatwork.content.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;

import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import eu.vipatwork.content.xml.XmlTemplate;

/** Writes a book as a tagged PDF, with bookmarks, language, title and an embedded font. */
final class PdfWriter {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm;
              @bottom-center { content: counter(page); font-family: Book; font-size: 9pt; } }
            body { font-family: Book; font-size: 11pt; line-height: 1.4; }
            h1 { font-size: 22pt; page-break-before: always; } h1.title { page-break-before: avoid; }
            h2 { font-size: 15pt; } h3 { font-size: 12.5pt; } h4 { font-size: 11pt; }
            h1, h2, h3, h4 { font-weight: normal; color: #0b3d66; page-break-after: avoid; }
            strong { font-weight: normal; color: #0b3d66; } em { font-style: normal; text-decoration: underline; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; margin: 4mm 0; }
            th, td { border: 0.5pt solid #555; padding: 1.5mm; text-align: left; vertical-align: top; font-weight: normal; }
            th { background: #e5edf5; }
            .vip-inset-text { border-left: 2mm solid #0b3d66; padding-left: 4mm; margin: 4mm 0; }
            .vip-country, .question { border: 0.5pt solid #555; padding: 3mm; margin: 4mm 0; }
            .online, .source, .vip-country__checked { font-size: 9pt; }
            a { color: #0b3d66; } sup { font-size: 8pt; line-height: 1; }
            """;

    private PdfWriter() {}

    static byte[] write(Book book) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(() -> PDType0Font.class.getResourceAsStream(FONT), "Book");
            // Fetch nothing from the network.
            builder.useUriResolver((base, address) -> address.startsWith("#") ? address : null);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("VIP@Work");
            builder.withHtmlContent(html(book), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(Book book) {
        return XmlTemplate.render(
                "book/pdf.ftlx",
                Map.of(
                        "book", book,
                        "language", book.language().toLanguageTag(),
                        "labels", BookLabels.in(book.language()),
                        "style", STYLE,
                        "bodies", book.chapters().stream().map(PdfWriter::body).toList()));
    }

    /** All chapters are one document here: each id is prefixed with the id of its chapter. */
    private static String body(Book.Chapter chapter) {
        return chapter.body()
                .replaceAll(" (id|aria-labelledby)=\"([^\"]+)\"", " $1=\"" + chapter.id() + ".$2\"")
                .replaceAll("href=\"#([^\"]+)\"", "href=\"#" + chapter.id() + ".$1\"")
                .replaceAll("href=\"book:([^\"#]+)#([^\"]+)\"", "href=\"#$1.$2\"")
                .replaceAll("href=\"book:([^\"#]+)\"", "href=\"#$1\"")
                .replace("\u2610 ", "[ ] ")
                .replace("\u2611 ", "[x] ");
    }
}
