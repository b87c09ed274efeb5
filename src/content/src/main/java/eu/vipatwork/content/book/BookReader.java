package eu.vipatwork.content.book;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.CitedSource;
import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.DefaultLinkResolver;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.source.ContentFormat;

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
        LinkResolver addresses = (link, from, language) -> address(link, from, language, publication);
        return switch (text.kind()) {
            case UNIT -> unit(format.unit(text, publication, addresses));
            case GLOSSARY -> glossary(text, format.glossary(text), publication);
            default -> reading(text, format.reading(text, publication, addresses));
        };
    }

    /** What is in the book is linked within it, all else to the site. */
    private String address(ContentLink link, ReleaseId from, Locale language, Publication publication) {
        boolean here = link.publication().equals(publication.id())
                && publication.documents().stream().anyMatch(id -> id.value().equals(link.target()));
        boolean document = link.kind() != ContentLink.Kind.TEMPLATE && link.kind() != ContentLink.Kind.IMAGE;
        if (here && document) {
            return "book:" + link.target() + link.fragment().map(id -> "#" + id).orElse("");
        }
        String path = new DefaultLinkResolver().of(link, from, language);
        return site.resolve(path).toString();
    }

    private static Book.Chapter unit(LearningUnit unit) {
        BookLabels words = BookLabels.in(unit.language());
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

    private static Book.Chapter reading(DocumentText text, Article reading) {
        BookLabels words = BookLabels.in(reading.language());
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

    private static void sections(List<Section> sections, BookLabels words, StringBuilder body) {
        int number = 1;
        for (Section section : sections) {
            body.append("<h2 id=\"").append(section.id()).append("\">").append(Book.escape(section.title()));
            body.append("</h2>\n");
            for (SectionPart part : section.parts()) {
                if (part instanceof SectionPart.Prose prose) {
                    body.append(prose.html()).append('\n');
                } else if (part instanceof SectionPart.Asked asked) {
                    body.append(new PrintedQuestion(words).print(asked.question(), number++));
                }
            }
        }
    }

    private static void sources(List<CitedSource> sources, BookLabels words, StringBuilder body) {
        if (sources.isEmpty()) {
            return;
        }
        body.append("<h2 id=\"sources-of-chapter\">").append(words.sources()).append("</h2>\n<ol>");
        for (CitedSource source : sources) {
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
