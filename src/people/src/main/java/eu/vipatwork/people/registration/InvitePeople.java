package eu.vipatwork.people.registration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import eu.vipatwork.shared.database.RetriedOnConflict;
import eu.vipatwork.shared.table.TableException;

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
     * @param file CSV or an .xlsx workbook: a column with the e-mail address, optionally the name and the role
     * @param linkPrefix as for {@link InvitePerson}
     * @param language of the e-mails
     */
    @Transactional
    @RetriedOnConflict
    public InvitationListReport invite(
            Actor actor, OrganisationId organisation, byte[] file, String linkPrefix, Locale language) {
        Optional<List<InvitationList.Entry>> read;
        try {
            read = InvitationList.read(file, MOST_LINES);
        } catch (TableException e) {
            return new InvitationListReport.FileRefused(
                    InvitationListReport.Reason.valueOf(e.reason().name()));
        }
        if (read.isEmpty()) {
            return new InvitationListReport.FileRefused(InvitationListReport.Reason.NO_EMAIL_COLUMN);
        }
        List<InvitationList.Entry> entries = read.get();
        if (entries.isEmpty()) {
            return new InvitationListReport.FileRefused(InvitationListReport.Reason.EMPTY);
        }
        List<InvitationListLine> lines = check(actor, organisation, entries);
        if (!lines.stream().allMatch(line -> line.outcome().isInOrder())) {
            return new InvitationListReport.LinesRefused(lines);
        }
        List<InvitationListLine> done = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            InvitationListLine line = lines.get(index);
            if (line.outcome() == InvitationListLine.Outcome.INVITED) {
                InvitationList.Entry entry = entries.get(index);
                Invitee invitee =
                        new Invitee(entry.email(), entry.name(), entry.roles().orElseThrow());
                InvitePersonResult result = invitePerson.invite(actor, organisation, invitee, linkPrefix, language);
                line = line.withLink(((InvitePersonResult.Invited) result).link());
            }
            done.add(line);
        }
        return new InvitationListReport.Done(done);
    }

    private List<InvitationListLine> check(
            Actor actor, OrganisationId organisation, List<InvitationList.Entry> entries) {
        Set<String> seen = new HashSet<>();
        List<InvitationListLine> lines = new ArrayList<>();
        for (InvitationList.Entry entry : entries) {
            lines.add(new InvitationListLine(
                    entry.number(), entry.email(), outcome(actor, organisation, entry, seen), null));
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
