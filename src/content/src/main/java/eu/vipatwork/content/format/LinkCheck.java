package eu.vipatwork.content.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.vipatwork.content.document.ContentLink;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.format.yaml.SpellingSuggestion;
import eu.vipatwork.content.id.DocumentId;
import eu.vipatwork.content.id.TemplateId;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.CheckedPublication.Outgoing;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.content.source.FaultKind;

/** Checks every link within the content. */
final class LinkCheck {

    /** The placeholder for "no suggestion"; names in the content have no capital letters. */
    private static final String NOTHING_NEAR = "NONE";

    private final Map<String, CheckedPublication> publications = new HashMap<>();

    LinkCheck(Collection<CheckedPublication> all) {
        all.stream()
                .filter(one -> one.publication().isPresent())
                .forEach(one -> publications.put(one.publication().get().id(), one));
    }

    List<Fault> broken(Collection<CheckedPublication> of) {
        List<Fault> faults = new ArrayList<>();
        for (CheckedPublication one : of) {
            for (Outgoing outgoing : one.links()) {
                fault(outgoing).ifPresent(faults::add);
            }
        }
        faults.sort(null);
        return faults;
    }

    private Optional<Fault> fault(Outgoing outgoing) {
        ContentLink link = outgoing.link();
        CheckedPublication target = publications.get(link.publication());
        if (target == null) {
            return fault(outgoing, FaultKind.LINK_TO_NO_PUBLICATION, link.target(), link.publication());
        }
        return switch (link.kind()) {
            case UNIT -> document(outgoing, target, PublicationKind.COURSE);
            case HANDBOOK -> document(outgoing, target, PublicationKind.HANDBOOK);
            case CASE -> document(outgoing, target, PublicationKind.CASES);
            case MANUAL -> document(outgoing, target, PublicationKind.MANUAL);
            case TEMPLATE -> template(outgoing, target.publication().orElseThrow());
            case TERM -> term(outgoing, target);
            case IMAGE -> picture(outgoing, target);
        };
    }

    private static Optional<Fault> document(Outgoing outgoing, CheckedPublication target, PublicationKind kind) {
        ContentLink link = outgoing.link();
        Publication publication = target.publication().orElseThrow();
        if (publication.kind() != kind) {
            return fault(
                    outgoing,
                    FaultKind.LINK_TO_ANOTHER_KIND,
                    link.publication(),
                    kind.documents(),
                    publication.kind().word());
        }
        List<String> names =
                publication.documents().stream().map(DocumentId::value).toList();
        if (!names.contains(link.target())) {
            return fault(
                    outgoing,
                    FaultKind.LINK_TO_NO_DOCUMENT,
                    kind.documents(),
                    link.target(),
                    link.publication(),
                    near(link.target(), names));
        }
        Set<String> ids = target.anchors().getOrDefault(link.target(), Set.of());
        return link.fragment()
                .filter(heading -> !ids.contains(heading))
                .flatMap(heading ->
                        fault(outgoing, FaultKind.LINK_TO_NO_HEADING, heading, link.target(), near(heading, ids)));
    }

    private static Optional<Fault> template(Outgoing outgoing, Publication publication) {
        ContentLink link = outgoing.link();
        List<String> names =
                publication.templates().stream().map(TemplateId::value).toList();
        return names.contains(link.target())
                ? Optional.empty()
                : fault(
                        outgoing,
                        FaultKind.LINK_TO_NO_TEMPLATE,
                        link.target(),
                        link.publication(),
                        near(link.target(), names));
    }

    private static Optional<Fault> term(Outgoing outgoing, CheckedPublication glossary) {
        String term = outgoing.link().target();
        Set<String> terms =
                glossary.anchors().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return terms.contains(term)
                ? Optional.empty()
                : fault(outgoing, FaultKind.LINK_TO_NO_TERM, term, near(term, terms));
    }

    private static Optional<Fault> picture(Outgoing outgoing, CheckedPublication target) {
        String name = outgoing.link().target();
        boolean found = target.documents().stream()
                .anyMatch(document -> document.kind() == DocumentKind.IMAGE
                        && document.name().equals(name)
                        && document.language().equals(outgoing.from().language()));
        return found ? Optional.empty() : fault(outgoing, FaultKind.PICTURE_MISSING, name);
    }

    private static Optional<Fault> fault(Outgoing outgoing, FaultKind kind, Object... arguments) {
        return Optional.of(new Fault(outgoing.file(), outgoing.line(), kind, arguments));
    }

    /** The most similar name, for the sentence to suggest; {@link #NOTHING_NEAR} if none is similar. */
    private static String near(String typed, Collection<String> names) {
        return SpellingSuggestion.to(typed, names).orElse(NOTHING_NEAR);
    }
}
