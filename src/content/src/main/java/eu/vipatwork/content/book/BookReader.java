package eu.vipatwork.content.book;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.content.Addresses;
import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.ContentFormat;
import eu.vipatwork.content.DocumentId;
import eu.vipatwork.content.DocumentKind;
import eu.vipatwork.content.DocumentText;
import eu.vipatwork.content.Glossary;
import eu.vipatwork.content.LearningUnit;
import eu.vipatwork.content.Link;
import eu.vipatwork.content.Part;
import eu.vipatwork.content.PlainAddresses;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.Reading;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.content.Section;
import eu.vipatwork.content.Source;

/** Collects the chapters of a book. */
final class BookReader {

    private final Catalogue catalogue;
    private final ContentFormat format;
    private final URI site;

    BookReader(Catalogue catalogue, ContentFormat format, URI site) {
        this.catalogue = catalogue;
        this.format = format;
        this.site = site;
    }

    Optional<Book> read(ReleaseId release, Locale asked) {
        return catalogue.publication(release).map(publication -> {
            Locale language = publication.languageFor(asked);
            List<Book.Chapter> chapters = new ArrayList<>();
            DocumentKind kind = DocumentKind.of(publication.kind().documents()).orElseThrow();
            for (DocumentId document : publication.documents()) {
                catalogue
                        .source(release, kind, document.value(), language)
                        .ifPresent(text -> chapters.add(chapter(text, publication)));
            }
            return new Book(publication, language, List.copyOf(chapters));
        });
    }

    private Book.Chapter chapter(DocumentText text, Publication publication) {
        Addresses addresses = (link, from, language) -> address(link, from, language, publication);
        return switch (text.kind()) {
            case UNIT -> unit(format.unit(text, publication, addresses));
            case GLOSSARY -> glossary(text, format.glossary(text), publication);
            default -> reading(text, format.reading(text, publication, addresses));
        };
    }

    /** What is in the book is linked within it, all else to the site. */
    private String address(Link link, ReleaseId from, Locale language, Publication publication) {
        boolean here = link.publication().equals(publication.id())
                && publication.documents().stream().anyMatch(id -> id.value().equals(link.target()));
        boolean document = link.kind() != Link.Kind.TEMPLATE && link.kind() != Link.Kind.IMAGE;
        if (here && document) {
            return "book:" + link.target() + link.fragment().map(id -> "#" + id).orElse("");
        }
        String path = new PlainAddresses().of(link, from, language);
        return site.resolve(path).toString();
    }

    private static Book.Chapter unit(LearningUnit unit) {
        BookWords words = BookWords.in(unit.language());
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"summary\">").append(Book.escape(unit.summary())).append("</p>\n");
        body.append("<p class=\"outcomes\">").append(words.outcomes()).append(":</p>\n<ul>");
        unit.outcomes()
                .forEach(outcome ->
                        body.append("<li>").append(Book.escape(outcome)).append("</li>"));
        body.append("</ul>\n");
        sections(unit.sections(), words, body);
        sources(unit.sources(), words, body);
        return new Book.Chapter(unit.id().value(), unit.title(), body.toString());
    }

    private static Book.Chapter reading(DocumentText text, Reading reading) {
        BookWords words = BookWords.in(reading.language());
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"summary\">")
                .append(Book.escape(reading.summary()))
                .append("</p>\n");
        sections(reading.sections(), words, body);
        sources(reading.sources(), words, body);
        return new Book.Chapter(text.name(), reading.title(), body.toString());
    }

    private static Book.Chapter glossary(DocumentText text, Glossary glossary, Publication publication) {
        StringBuilder body = new StringBuilder();
        glossary.terms().forEach(term -> {
            body.append("<h2 id=\"")
                    .append(term.id())
                    .append("\">")
                    .append(Book.escape(term.term()))
                    .append("</h2>\n");
            body.append("<p>").append(Book.escape(term.definition())).append("</p>\n");
            term.source().ifPresent(source -> body.append("<p class=\"source\">")
                    .append(Book.escape(source))
                    .append("</p>\n"));
        });
        return new Book.Chapter(text.name(), publication.title().in(text.language()), body.toString());
    }

    private static void sections(List<Section> sections, BookWords words, StringBuilder body) {
        int number = 1;
        for (Section section : sections) {
            body.append("<h2 id=\"").append(section.id()).append("\">").append(Book.escape(section.title()));
            body.append("</h2>\n");
            for (Part part : section.parts()) {
                if (part instanceof Part.Prose prose) {
                    body.append(prose.html()).append('\n');
                } else if (part instanceof Part.Asked asked) {
                    body.append(new PrintedQuestion(words).print(asked.question(), number++));
                }
            }
        }
    }

    private static void sources(List<Source> sources, BookWords words, StringBuilder body) {
        if (sources.isEmpty()) {
            return;
        }
        body.append("<h2 id=\"sources-of-chapter\">").append(words.sources()).append("</h2>\n<ol>");
        for (Source source : sources) {
            body.append("<li id=\"").append(source.anchor()).append("\">");
            body.append(Book.escape(source.title()))
                    .append(" (")
                    .append(Book.escape(source.date()))
                    .append(")");
            source.url().ifPresent(url -> body.append(". <a href=\"")
                    .append(Book.escape(url))
                    .append("\">")
                    .append(Book.escape(url))
                    .append("</a>"));
            body.append("</li>");
        }
        body.append("</ol>\n");
    }
}
