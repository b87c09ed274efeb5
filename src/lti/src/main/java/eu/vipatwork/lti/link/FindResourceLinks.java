package eu.vipatwork.lti.link;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.shared.PersonId;

/** Finds resource links that were launched. */
@Dependent
public class FindResourceLinks {

    private final ResourceLinkRepository links;

    @Inject
    public FindResourceLinks(ResourceLinkRepository links) {
        this.links = links;
    }

    @Transactional
    public Optional<ResourceLink> byId(ResourceLinkId id) {
        return links.find(id);
    }

    /** The links that a person launched, the latest launch first. */
    @Transactional
    public List<Visit> of(PersonId person) {
        return links.launchedBy(person).stream()
                .map(launched -> new Visit(
                        launched.link().toResourceLink(), launched.user().toLtiUser(), launched.instructor()))
                .toList();
    }

    /** A user's latest launch of a link. */
    public record Visit(ResourceLink link, LtiUser user, boolean instructor) {}
}
