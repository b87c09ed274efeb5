package eu.vipatwork.reading.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import eu.vipatwork.content.document.Article;
import eu.vipatwork.content.document.CitedSource;
import eu.vipatwork.content.document.Glossary;
import eu.vipatwork.content.document.SectionPart;

/**
 * A chapter, a case or a page.
 *
 * @param translated whether it is in the language of the interface
 * @param words the glossary terms that it links to, explained at its end
 */
public record DocumentView(
        String id,
        String title,
        String summary,
        String language,
        boolean translated,
        List<Fact> facts,
        List<Section> sections,
        List<GlossaryPage.Word> words,
        List<Cited> sources) {

    private static final Pattern TERM = Pattern.compile("href=\"/glossary#([a-z0-9-]+)\"");

    /** A fact of a case. All cases have the same facts in the same order, so that they can be compared. */
    public record Fact(String name, List<FactValue> values) {}

    /** A section; {@code html} is safe. */
    public record Section(String id, String title, String html) {}

    /**
     * A source.
     *
     * @param url of the source, or null
     */
    public record Cited(int number, String anchor, String title, String date, String url) {}

    static DocumentView of(Article reading, Optional<Glossary> glossary, Locale locale) {
        Set<String> terms = new LinkedHashSet<>();
        List<Section> sections = reading.sections().stream()
                .map(section -> section(section, glossary, terms))
                .toList();
        return new DocumentView(
                reading.id().value(),
                reading.title(),
                reading.summary(),
                reading.language().toLanguageTag(),
                reading.language().getLanguage().equals(locale.getLanguage()),
                facts(reading, locale),
                sections,
                terms.stream()
                        .flatMap(term -> glossary.flatMap(known -> known.term(term)).stream())
                        .map(GlossaryPage.Word::of)
                        .toList(),
                reading.sources().stream().map(DocumentView::cited).toList());
    }

    private static List<Fact> facts(Article reading, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        reading.facts()
                .forEach((name, values) -> facts.add(new Fact(
                        name,
                        values.stream()
                                .map(value -> FactValue.of(name, value, locale))
                                .toList())));
        return facts;
    }

    private static Section section(
            eu.vipatwork.content.document.Section section, Optional<Glossary> glossary, Set<String> terms) {
        StringBuilder html = new StringBuilder();
        for (SectionPart part : section.parts()) {
            if (part instanceof SectionPart.Prose prose) {
                html.append(explained(prose.html(), glossary, terms));
            }
        }
        return new Section(section.id(), section.title(), html.toString());
    }

    /** Points links to the glossary to the end of this page instead; collects their terms. */
    private static String explained(String html, Optional<Glossary> glossary, Set<String> terms) {
        return TERM.matcher(html).replaceAll(link -> {
            String term = link.group(1);
            boolean known = glossary.flatMap(words -> words.term(term)).isPresent();
            if (known) {
                terms.add(term);
            }
            return Matcher.quoteReplacement(known ? "class=\"vip-term\" href=\"#word-" + term + "\"" : link.group());
        });
    }

    private static Cited cited(CitedSource source) {
        return new Cited(
                source.number(),
                source.anchor(),
                source.title(),
                source.date(),
                source.url().orElse(null));
    }
}
