package eu.vipatwork.content.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.vipatwork.content.CheckedPublication;
import eu.vipatwork.content.CheckedPublication.Outgoing;
import eu.vipatwork.content.DocumentId;
import eu.vipatwork.content.DocumentKind;
import eu.vipatwork.content.Fault;
import eu.vipatwork.content.Link;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.PublicationKind;
import eu.vipatwork.content.TemplateId;

/** Follows every link within the content. */
final class LinkCheck {

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
                refusal(outgoing).ifPresent(reason -> faults.add(new Fault(outgoing.file(), outgoing.line(), reason)));
            }
        }
        faults.sort(null);
        return faults;
    }

    private Optional<String> refusal(Outgoing outgoing) {
        Link link = outgoing.link();
        CheckedPublication there = publications.get(link.publication());
        if (there == null) {
            return Optional.of("The link leads to '" + link.target() + "' of the publication '" + link.publication()
                    + "', which there is not.");
        }
        Publication publication = there.publication().orElseThrow();
        return switch (link.kind()) {
            case UNIT -> document(link, there, publication, PublicationKind.COURSE);
            case HANDBOOK -> document(link, there, publication, PublicationKind.HANDBOOK);
            case CASE -> document(link, there, publication, PublicationKind.CASES);
            case MANUAL -> document(link, there, publication, PublicationKind.MANUAL);
            case TEMPLATE -> {
                List<String> names =
                        publication.templates().stream().map(TemplateId::value).toList();
                yield names.contains(link.target())
                        ? Optional.empty()
                        : Optional.of("The template '" + link.target() + "' is not in '" + link.publication() + "'"
                                + near(link.target(), names));
            }
            case TERM -> {
                Set<String> terms =
                        there.anchors().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
                yield terms.contains(link.target())
                        ? Optional.empty()
                        : Optional.of(
                                "The term '" + link.target() + "' is not in the glossary" + near(link.target(), terms));
            }
            case IMAGE ->
                there.documents().stream()
                                .anyMatch(document -> document.kind() == DocumentKind.IMAGE
                                        && document.name().equals(link.target())
                                        && document.language()
                                                .equals(outgoing.from().language()))
                        ? Optional.empty()
                        : Optional.of("The picture images/" + link.target() + " is missing.");
        };
    }

    private static Optional<String> document(
            Link link, CheckedPublication there, Publication publication, PublicationKind kind) {
        if (publication.kind() != kind) {
            return Optional.of(
                    "The publication '" + link.publication() + "' has no documents of the kind '" + kind.documents()
                            + "': it is of the kind '" + publication.kind().word() + "'.");
        }
        List<String> names =
                publication.documents().stream().map(DocumentId::value).toList();
        if (!names.contains(link.target())) {
            return Optional.of("The " + kind.documents() + " '" + link.target() + "' is not in '" + link.publication()
                    + "'" + near(link.target(), names));
        }
        Set<String> ids = there.anchors().getOrDefault(link.target(), Set.of());
        if (link.fragment().isPresent() && !ids.contains(link.fragment().get())) {
            return Optional.of("There is no heading {#" + link.fragment().get() + "} in '" + link.target() + "'"
                    + near(link.fragment().get(), ids));
        }
        return Optional.empty();
    }

    private static String near(String typed, Collection<String> names) {
        return Nearest.to(typed, names)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse(".");
    }
}
