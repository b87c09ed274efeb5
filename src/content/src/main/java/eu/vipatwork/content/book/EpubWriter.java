package eu.vipatwork.content.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import eu.vipatwork.shared.Ids;

/** Binds a book as EPUB 3.3. The same release gives the same bytes. */
final class EpubWriter {

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;
    private static final String STYLE = """
            body { font-family: sans-serif; line-height: 1.4; }
            table { border-collapse: collapse; } th, td { border: 1px solid #555; padding: 0.3em; text-align: left; }
            .vip-inset-text { border-left: 0.4em solid #0b3d66; padding-left: 1em; }
            .vip-country, .question { border: 1px solid #555; padding: 0.6em; margin: 1em 0; }
            """;

    private final Book book;
    private final ZipOutputStream zip;

    private EpubWriter(Book book, ZipOutputStream zip) {
        this.book = book;
        this.zip = zip;
    }

    static byte[] bind(Book book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            new EpubWriter(book, zip).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write() throws IOException {
        stored("mimetype", "application/epub+zip");
        entry("META-INF/container.xml", CONTAINER);
        entry("book/package.opf", packageDocument());
        entry("book/nav.xhtml", navigation());
        entry("book/style.css", STYLE);
        entry("book/title.xhtml", page(book.title(), titlePage()));
        for (Book.Chapter chapter : book.chapters()) {
            String body = chapter.body()
                    .replaceAll("href=\"book:([^\"#]+)#([^\"]+)\"", "href=\"c-$1.xhtml#$2\"")
                    .replaceAll("href=\"book:([^\"#]+)\"", "href=\"c-$1.xhtml\"");
            entry(
                    "book/" + file(chapter),
                    page(chapter.title(), "<h1>" + Book.escape(chapter.title()) + "</h1>\n" + body));
        }
    }

    private String titlePage() {
        return "<h1>" + Book.escape(book.title()) + "</h1>\n<p>"
                + Book.escape(book.publication().summary().in(book.language())) + "</p>\n<p>"
                + Book.escape(book.release()) + ". VIP@Work, "
                + Book.escape(book.publication().licence()) + ".</p>\n";
    }

    private String packageDocument() {
        String language = book.language().toLanguageTag();
        StringBuilder opf = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        opf.append(
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"");
        opf.append(language).append("\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        opf.append("<dc:identifier id=\"id\">urn:uuid:")
                .append(Ids.named("book/" + book.publication().release() + "/" + language))
                .append("</dc:identifier>\n<dc:title>")
                .append(Book.escape(book.title() + " (" + book.release() + ")"))
                .append("</dc:title>\n<dc:language>")
                .append(language)
                .append("</dc:language>\n<dc:publisher>VIP@Work</dc:publisher>\n<dc:rights>")
                .append(Book.escape(book.publication().licence()))
                .append("</dc:rights>\n<dc:date>")
                .append(book.publication().date())
                .append("</dc:date>\n<meta property=\"dcterms:modified\">")
                .append(book.publication().date())
                .append("T00:00:00Z</meta>\n");
        for (String fact : new String[] {
            "accessMode\">textual",
            "accessModeSufficient\">textual",
            "accessibilityFeature\">tableOfContents",
            "accessibilityFeature\">structuralNavigation",
            "accessibilityHazard\">none",
            "accessibilitySummary\">Headings, tables with header rows, no pictures without alternative text."
        }) {
            opf.append("<meta property=\"schema:").append(fact).append("</meta>\n");
        }
        opf.append("</metadata>\n<manifest>\n");
        opf.append("<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n");
        opf.append("<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n");
        opf.append("<item id=\"title\" href=\"title.xhtml\" media-type=\"application/xhtml+xml\"/>\n");
        StringBuilder spine = new StringBuilder("<itemref idref=\"title\"/>\n<itemref idref=\"nav\"/>\n");
        for (Book.Chapter chapter : book.chapters()) {
            opf.append("<item id=\"c-")
                    .append(chapter.id())
                    .append("\" href=\"")
                    .append(file(chapter));
            opf.append("\" media-type=\"application/xhtml+xml\"/>\n");
            spine.append("<itemref idref=\"c-").append(chapter.id()).append("\"/>\n");
        }
        return opf.append("</manifest>\n<spine>\n")
                .append(spine)
                .append("</spine>\n</package>\n")
                .toString();
    }

    private String navigation() {
        StringBuilder list = new StringBuilder("<nav epub:type=\"toc\"><h1>");
        list.append(BookLabels.in(book.language()).contents()).append("</h1>\n<ol>\n");
        list.append("<li><a href=\"title.xhtml\">")
                .append(Book.escape(book.title()))
                .append("</a></li>\n");
        for (Book.Chapter chapter : book.chapters()) {
            list.append("<li><a href=\"").append(file(chapter)).append("\">");
            list.append(Book.escape(chapter.title())).append("</a></li>\n");
        }
        return page(
                BookLabels.in(book.language()).contents(),
                list.append("</ol></nav>").toString());
    }

    private String page(String title, String body) {
        String language = book.language().toLanguageTag();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\""
                + language
                + "\" xml:lang=\"" + language + "\">\n<head><title>" + Book.escape(title)
                + "</title><link rel=\"stylesheet\" href=\"style.css\"/></head>\n<body>\n" + body
                + "\n</body>\n</html>\n";
    }

    private static String file(Book.Chapter chapter) {
        return "c-" + chapter.id() + ".xhtml";
    }

    private void entry(String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(book.publication().date(), java.time.LocalTime.MIDNIGHT));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The first entry must lie there as it is (EPUB OCF 3.3, 4.2.1). */
    private void stored(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(LocalDateTime.of(book.publication().date(), java.time.LocalTime.MIDNIGHT));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
