package eu.vipatwork.reading.page;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.GlossaryTerm;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.OpenToAll;
import eu.vipatwork.site.view.View;

/** The glossary of work-based learning, in alphabetical order of its language. */
@Path("/glossary")
@ApplicationScoped
@OpenToAll
public class GlossaryPage {

    private final RequestContext request;
    private final Catalogue catalogue;

    protected GlossaryPage() {
        this(null, null); // for the proxy
    }

    @Inject
    public GlossaryPage(RequestContext request, Catalogue catalogue) {
        this.request = request;
        this.catalogue = catalogue;
    }

    /**
     * A term.
     *
     * @param source as text, or null
     */
    public record Word(String id, String term, String definition, String source) {

        static Word of(GlossaryTerm term) {
            return new Word(
                    term.id(), term.term(), term.definition(), term.source().orElse(null));
        }
    }

    /** The terms that begin with a letter. */
    public record Letter(String letter, List<Word> words) {}

    @GET
    public View show() {
        Optional<Glossary> glossary = catalogue.latest(PublicationKind.GLOSSARY).stream()
                .findFirst()
                .flatMap(publication -> catalogue.glossary(publication.release(), request.locale()));
        Locale language = glossary.map(Glossary::language).orElse(Locale.ENGLISH);
        return new View(
                "reading/glossary",
                Map.of(
                        "letters",
                        glossary.map(found -> letters(found.terms(), language)).orElse(List.of()),
                        "language",
                        language.toLanguageTag()));
    }

    private static List<Letter> letters(List<GlossaryTerm> terms, Locale language) {
        List<Letter> letters = new ArrayList<>();
        terms.stream()
                .map(Word::of)
                .sorted((one, other) -> Collator.getInstance(language).compare(one.term(), other.term()))
                .forEach(word -> {
                    String letter = word.term()
                            .substring(0, word.term().offsetByCodePoints(0, 1))
                            .toUpperCase(language);
                    if (letters.isEmpty()
                            || !letters.get(letters.size() - 1).letter().equals(letter)) {
                        letters.add(new Letter(letter, new ArrayList<>()));
                    }
                    letters.get(letters.size() - 1).words().add(word);
                });
        return letters;
    }
}
