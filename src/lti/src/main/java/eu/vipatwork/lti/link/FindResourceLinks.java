package eu.vipatwork.lti.link;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Finds the links by which somebody comes and goes. */
@Dependent
public class FindResourceLinks {

    private final EntityManager lti;

    @Inject
    public FindResourceLinks(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    @Transactional
    public Optional<ResourceLink> byId(ResourceLinkId id) {
        return Optional.ofNullable(lti.find(ResourceLinkRow.class, id.toString()))
                .map(ResourceLinkRow::toResourceLink);
    }

    /** The links by which a person came, the latest launch first. */
    @Transactional
    public List<Visit> of(PersonId person) {
        return lti.createQuery(
                        "select l, u, p.instructor from ParticipantRow p join LtiUserRow u on u.id = p.user"
                                + " join ResourceLinkRow l on l.id = p.link where u.person = :person"
                                + " order by p.lastLaunch desc",
                        Object[].class)
                .setParameter("person", person.toString())
                .getResultStream()
                .map(row -> visit((ResourceLinkRow) row[0], (LtiUserRow) row[1], (boolean) row[2]))
                .toList();
    }

    private static Visit visit(ResourceLinkRow link, LtiUserRow user, boolean instructor) {
        return new Visit(
                link.toResourceLink(),
                new LtiUser(RegistrationId.of(user.registration), user.subject, PersonId.of(user.person)),
                instructor);
    }

    /** Who came by which link, and as what at the latest launch. */
    public record Visit(ResourceLink link, LtiUser user, boolean instructor) {}
}
