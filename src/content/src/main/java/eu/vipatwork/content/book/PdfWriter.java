package eu.vipatwork.content.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** Binds a book as a tagged PDF, with bookmarks, language, title and an embedded font. */
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

    static byte[] bind(Book book) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(() -> PDType0Font.class.getResourceAsStream(FONT), "Book");
            // Nothing is ever fetched for a book.
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
        BookLabels words = BookLabels.in(book.language());
        StringBuilder html = new StringBuilder("<html lang=\"");
        html.append(book.language().toLanguageTag()).append("\"><head><title>").append(Book.escape(book.title()));
        html.append("</title><meta name=\"subject\" content=\"").append(Book.escape(book.release()));
        html.append("\"/><meta name=\"author\" content=\"VIP@Work\"/><meta name=\"description\" content=\"");
        html.append(Book.escape(book.publication().summary().in(book.language())))
                .append("\"/><style>")
                .append(STYLE);
        html.append("</style><bookmarks>");
        for (Book.Chapter chapter : book.chapters()) {
            html.append("<bookmark name=\"").append(Book.escape(chapter.title()));
            html.append("\" href=\"#").append(chapter.id()).append("\"/>");
        }
        html.append("</bookmarks></head><body>\n<h1 class=\"title\">").append(Book.escape(book.title()));
        html.append("</h1>\n<p>")
                .append(Book.escape(book.publication().summary().in(book.language())));
        html.append("</p>\n<p>").append(Book.escape(book.release())).append(". VIP@Work, ");
        html.append(Book.escape(book.publication().licence()))
                .append(".</p>\n<h2>")
                .append(words.contents());
        html.append("</h2>\n<ul>");
        for (Book.Chapter chapter : book.chapters()) {
            html.append("<li><a href=\"#").append(chapter.id()).append("\">");
            html.append(Book.escape(chapter.title())).append("</a></li>");
        }
        html.append("</ul>\n");
        for (Book.Chapter chapter : book.chapters()) {
            html.append("<h1 id=\"").append(chapter.id()).append("\">").append(Book.escape(chapter.title()));
            html.append("</h1>\n").append(body(chapter));
        }
        return html.append("</body></html>").toString();
    }

    /** All chapters are one document here, so that each id gets the chapter's before it. */
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
