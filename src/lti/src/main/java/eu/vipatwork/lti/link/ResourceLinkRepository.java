package eu.vipatwork.lti.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The tables of resource links and of the users who launched them. Runs in the caller's transaction. */
@Dependent
public class ResourceLinkRepository {

    private final EntityManager lti;

    @Inject
    public ResourceLinkRepository(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    Optional<ResourceLink> find(ResourceLinkId id) {
        return Optional.ofNullable(lti.find(ResourceLinkRow.class, id.toString()))
                .map(ResourceLinkRow::toResourceLink);
    }

    /** The id of a link that was launched before. */
    public Optional<ResourceLinkId> find(RegistrationId registration, String deployment, String linkId) {
        return lti.createQuery(
                        "select l.id from ResourceLinkRow l where l.registration = :registration"
                                + " and l.deployment = :deployment and l.linkId = :link",
                        String.class)
                .setParameter("registration", registration.toString())
                .setParameter("deployment", deployment)
                .setParameter("link", linkId)
                .getResultStream()
                .map(ResourceLinkId::of)
                .findFirst();
    }

    /** Adds the link, or updates it. */
    public void store(ResourceLink link, Instant now) {
        ResourceLinkRow row = lti.find(ResourceLinkRow.class, link.id().toString());
        if (row == null) {
            row = new ResourceLinkRow(link, now);
        }
        row.update(link, now);
        lti.persist(row);
        lti.flush();
    }

    /** Stores that a user launched a link, and the role they had. */
    public void storeLaunch(ResourceLinkId link, LtiUser user, boolean instructor, Instant now) {
        ParticipantRow participant = lti.createQuery(
                        "select p from ParticipantRow p where p.link = :link and p.user = :user", ParticipantRow.class)
                .setParameter("link", link.toString())
                .setParameter("user", user.id().toString())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ParticipantRow(link, user));
        participant.instructor = instructor;
        participant.lastLaunch = now;
        lti.persist(participant);
        lti.flush();
    }

    /** The links that a person launched, the latest launch first. */
    List<LaunchedLink> launchedBy(PersonId person) {
        return lti.createQuery(
                        "select new eu.vipatwork.lti.link.LaunchedLink(l, u, p.instructor) from ParticipantRow p"
                                + " join LtiUserRow u on u.id = p.user join ResourceLinkRow l on l.id = p.link"
                                + " where u.person = :person order by p.lastLaunch desc",
                        LaunchedLink.class)
                .setParameter("person", person.toString())
                .getResultList();
    }

    /** The learners who launched a link: the person by {@code sub}. */
    public Map<String, PersonId> learners(ResourceLinkId link) {
        return lti.createQuery(
                        "select u from ParticipantRow p join LtiUserRow u on u.id = p.user"
                                + " where p.link = :link and p.instructor = false",
                        LtiUserRow.class)
                .setParameter("link", link.toString())
                .getResultStream()
                .collect(Collectors.toMap(user -> user.subject, user -> PersonId.of(user.person)));
    }
}
