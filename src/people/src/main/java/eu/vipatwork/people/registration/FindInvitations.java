package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.FindOrganisations;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Organisation;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Finds invitations that are open. */
@Dependent
public class FindInvitations {

    private final EntityManager people;
    private final InstantSource clock;
    private final OpenInvitations open;
    private final FindPeople findPeople;
    private final FindOrganisations findOrganisations;

    @Inject
    FindInvitations(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            OpenInvitations open,
            FindPeople findPeople,
            FindOrganisations findOrganisations) {
        this.people = people;
        this.clock = clock;
        this.open = open;
        this.findPeople = findPeople;
        this.findOrganisations = findOrganisations;
    }

    /** The one whose link somebody opened; nothing when it was accepted or withdrawn or is older than two weeks. */
    @Transactional
    public Optional<Invitation> byToken(String token) {
        return open.byToken(token).map(this::invitation);
    }

    /** All that an organisation has sent, newest first. */
    @Transactional
    public List<Invitation> of(OrganisationId organisation) {
        return people.createQuery(
                        "select i from InvitationRow i where i.organisation = :organisation and i.expires > :now"
                                + " order by i.created desc, i.id desc",
                        InvitationRow.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(this::invitation)
                .toList();
    }

    private Invitation invitation(InvitationRow row) {
        return new Invitation(
                row.invitationId(),
                row.organisationId(),
                findOrganisations
                        .byId(row.organisationId())
                        .map(Organisation::name)
                        .orElse(""),
                row.email,
                row.name,
                row.roles(),
                row.created,
                row.expires,
                findPeople.byEmail(row.email).isPresent());
    }
}
