package eu.vipatwork.content.book;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.DefaultLinkResolver;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.LinkResolver;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.content.xml.XmlTemplate;

/** Reads the documents of a release as the chapters of a book. */
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
            default -> article(text, format.reading(text, publication, addresses));
        };
    }

    /** A link to a document of the book leads to its chapter, any other to the site. */
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
        BookLabels labels = BookLabels.in(unit.language());
        String body = XmlTemplate.render(
                "book/unit.ftlx",
                Map.of("unit", unit, "labels", labels, "sections", PrintedSection.all(unit.sections(), labels)));
        return new Book.Chapter(unit.id().value(), unit.title(), body);
    }

    private static Book.Chapter article(DocumentText text, Article article) {
        BookLabels labels = BookLabels.in(article.language());
        String body = XmlTemplate.render(
                "book/article.ftlx",
                Map.of(
                        "article",
                        article,
                        "labels",
                        labels,
                        "sections",
                        PrintedSection.all(article.sections(), labels)));
        return new Book.Chapter(text.name(), article.title(), body);
    }

    private static Book.Chapter glossary(DocumentText text, Glossary glossary, Publication publication) {
        String body = XmlTemplate.render("book/glossary.ftlx", Map.of("glossary", glossary));
        return new Book.Chapter(text.name(), publication.title().in(text.language()), body);
    }
}
