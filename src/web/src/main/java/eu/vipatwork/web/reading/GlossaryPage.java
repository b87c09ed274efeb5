package eu.vipatwork.web.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.Glossary;
import eu.vipatwork.content.PublicationKind;
import eu.vipatwork.content.Term;
import eu.vipatwork.web.http.OpenToAll;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.view.View;

/** The words of work-based learning. */
@Path("/glossary")
@ApplicationScoped
@OpenToAll
public class GlossaryPage {

    private final Visit visit;
    private final Catalogue catalogue;

    protected GlossaryPage() {
        this(null, null); // for the proxy
    }

    @Inject
    public GlossaryPage(Visit visit, Catalogue catalogue) {
        this.visit = visit;
        this.catalogue = catalogue;
    }

    /**
     * A word.
     *
     * @param source in words, or null
     */
    public record Word(String id, String term, String definition, String source) {

        static Word of(Term term) {
            return new Word(
                    term.id(), term.term(), term.definition(), term.source().orElse(null));
        }
    }

    @GET
    public View show() {
        Optional<Glossary> glossary = catalogue.latest(PublicationKind.GLOSSARY).stream()
                .findFirst()
                .flatMap(publication -> catalogue.glossary(publication.release(), visit.locale()));
        List<Word> words = glossary.map(
                        found -> found.terms().stream().map(Word::of).toList())
                .orElse(List.of());
        String language =
                glossary.map(found -> found.language().toLanguageTag()).orElse("en");
        return new View("reading/glossary", Map.of("words", words, "language", language));
    }
}
