package eu.vipatwork.content.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import eu.vipatwork.content.xml.XmlTemplate;
import eu.vipatwork.shared.Ids;

/** Writes a book as EPUB 3.3. The same release gives the same bytes. */
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

    static byte[] write(Book book) {
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
        entry("book/package.opf", render("package", Map.of("id", Ids.named(identity()))));
        entry("book/nav.xhtml", render("epub-nav", Map.of("labels", BookLabels.in(book.language()))));
        entry("book/style.css", STYLE);
        entry("book/title.xhtml", render("epub-title", Map.of()));
        for (Book.Chapter chapter : book.chapters()) {
            String body = chapter.body()
                    .replaceAll("href=\"book:([^\"#]+)#([^\"]+)\"", "href=\"c-$1.xhtml#$2\"")
                    .replaceAll("href=\"book:([^\"#]+)\"", "href=\"c-$1.xhtml\"");
            entry(
                    "book/c-" + chapter.id() + ".xhtml",
                    render("epub-chapter", Map.of("chapter", chapter, "body", body)));
        }
    }

    private String identity() {
        return "book/" + book.publication().release() + "/" + book.language().toLanguageTag();
    }

    private String render(String template, Map<String, ?> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("book", book);
        model.put("language", book.language().toLanguageTag());
        return XmlTemplate.render("book/" + template + ".ftlx", model);
    }

    private void entry(String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(book.publication().date(), LocalTime.MIDNIGHT));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The first entry must not be compressed (EPUB OCF 3.3, 4.2.1). */
    private void stored(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(LocalDateTime.of(book.publication().date(), LocalTime.MIDNIGHT));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
