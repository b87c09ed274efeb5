package eu.vipatwork.people.registration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.Actor;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.FindPeople;
import eu.vipatwork.people.Membership;
import eu.vipatwork.people.NameRules;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;

/** Invites all people on a list, or none: invitations are sent only when every line is valid. */
@Dependent
public class InvitePeople {

    /** The most people in a list. */
    public static final int MOST_LINES = 1_000;

    private final FindPeople findPeople;
    private final InvitePerson invitePerson;

    @Inject
    InvitePeople(FindPeople findPeople, InvitePerson invitePerson) {
        this.findPeople = findPeople;
        this.invitePerson = invitePerson;
    }

    /**
     * @param csv a list with the column email and optionally name and role
     * @param linkPrefix as for {@link InvitePerson}
     * @param language of the e-mails
     */
    @Transactional
    public InvitationListReport invite(
            Actor actor, OrganisationId organisation, String csv, String linkPrefix, Locale language) {
        List<InvitationList.Entry> entries;
        try {
            entries = InvitationList.read(csv);
        } catch (IllegalArgumentException e) {
            return new InvitationListReport.FileRefused(
                    csv.isBlank() ? InvitationListReport.Reason.EMPTY : InvitationListReport.Reason.NO_EMAIL_COLUMN);
        } catch (IOException e) {
            return new InvitationListReport.FileRefused(InvitationListReport.Reason.MALFORMED);
        }
        if (entries.isEmpty()) {
            return new InvitationListReport.FileRefused(InvitationListReport.Reason.EMPTY);
        }
        if (entries.size() > MOST_LINES) {
            return new InvitationListReport.FileRefused(InvitationListReport.Reason.TOO_LONG);
        }
        List<InvitationListLine> lines = check(actor, organisation, entries);
        if (!lines.stream().allMatch(line -> line.outcome().isInOrder())) {
            return new InvitationListReport.LinesRefused(lines);
        }
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).outcome() == InvitationListLine.Outcome.INVITED) {
                InvitationList.Entry entry = entries.get(index);
                Invitee invitee =
                        new Invitee(entry.email(), entry.name(), entry.roles().orElseThrow());
                invitePerson.invite(actor, organisation, invitee, linkPrefix, language);
            }
        }
        return new InvitationListReport.Done(lines);
    }

    private List<InvitationListLine> check(
            Actor actor, OrganisationId organisation, List<InvitationList.Entry> entries) {
        Set<String> seen = new HashSet<>();
        List<InvitationListLine> lines = new ArrayList<>();
        for (InvitationList.Entry entry : entries) {
            lines.add(new InvitationListLine(entry.number(), entry.email(), outcome(actor, organisation, entry, seen)));
        }
        return List.copyOf(lines);
    }

    private InvitationListLine.Outcome outcome(
            Actor actor, OrganisationId organisation, InvitationList.Entry entry, Set<String> seen) {
        if (EmailAddress.parse(entry.email()).isEmpty()) {
            return InvitationListLine.Outcome.EMAIL_REFUSED;
        }
        String email = new EmailAddress(entry.email()).value();
        if (!seen.add(email)) {
            return InvitationListLine.Outcome.TWICE;
        }
        if (!entry.name().isBlank() && !NameRules.isName(entry.name())) {
            return InvitationListLine.Outcome.NAME_REFUSED;
        }
        if (entry.roles().isEmpty()) {
            return InvitationListLine.Outcome.ROLE_UNKNOWN;
        }
        Set<Role> roles = entry.roles().get();
        if (!actor.mayManage(organisation, roles)) {
            return InvitationListLine.Outcome.ROLE_NOT_ALLOWED;
        }
        return isMember(email, organisation, roles)
                ? InvitationListLine.Outcome.ALREADY_MEMBER
                : InvitationListLine.Outcome.INVITED;
    }

    private boolean isMember(String email, OrganisationId organisation, Set<Role> roles) {
        return findPeople.byEmail(email).stream()
                .flatMap(person -> findPeople.memberships(person.id()).stream())
                .filter(membership -> membership.organisation().equals(organisation))
                .map(Membership::role)
                .toList()
                .containsAll(roles);
    }
}
