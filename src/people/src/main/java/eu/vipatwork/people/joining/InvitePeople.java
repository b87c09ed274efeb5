package eu.vipatwork.people.joining;

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
import eu.vipatwork.people.Names;
import eu.vipatwork.people.Role;
import eu.vipatwork.shared.OrganisationId;

/** Invites everybody on a list, or nobody: first every line is looked at, and only when all are in order is one sent. */
@Dependent
public class InvitePeople {

    /** How many people a list may hold. */
    public static final int MOST_LINES = 1_000;

    private final FindPeople findPeople;
    private final InvitePerson invitePerson;

    @Inject
    InvitePeople(FindPeople findPeople, InvitePerson invitePerson) {
        this.findPeople = findPeople;
        this.invitePerson = invitePerson;
    }

    /**
     * @param csv the text of a list with the columns email, name and role, the latter two if wanted
     * @param linkPrefix as {@link InvitePerson} wants it
     * @param language of the letters
     */
    @Transactional
    public CsvReport invite(Actor actor, OrganisationId organisation, String csv, String linkPrefix, Locale language) {
        List<PeopleList.Entry> entries;
        try {
            entries = PeopleList.read(csv);
        } catch (IllegalArgumentException e) {
            return new CsvReport.FileRefused(csv.isBlank() ? CsvReport.Reason.EMPTY : CsvReport.Reason.NO_EMAIL_COLUMN);
        } catch (IOException e) {
            return new CsvReport.FileRefused(CsvReport.Reason.MALFORMED);
        }
        if (entries.isEmpty()) {
            return new CsvReport.FileRefused(CsvReport.Reason.EMPTY);
        }
        if (entries.size() > MOST_LINES) {
            return new CsvReport.FileRefused(CsvReport.Reason.TOO_LONG);
        }
        List<CsvLine> lines = lookAt(actor, organisation, entries);
        if (!lines.stream().allMatch(line -> line.outcome().isInOrder())) {
            return new CsvReport.LinesRefused(lines);
        }
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).outcome() == CsvLine.Outcome.INVITED) {
                PeopleList.Entry entry = entries.get(index);
                Invitee invitee =
                        new Invitee(entry.email(), entry.name(), entry.roles().orElseThrow());
                invitePerson.invite(actor, organisation, invitee, linkPrefix, language);
            }
        }
        return new CsvReport.Done(lines);
    }

    private List<CsvLine> lookAt(Actor actor, OrganisationId organisation, List<PeopleList.Entry> entries) {
        Set<String> seen = new HashSet<>();
        List<CsvLine> lines = new ArrayList<>();
        for (PeopleList.Entry entry : entries) {
            lines.add(new CsvLine(entry.number(), entry.email(), outcome(actor, organisation, entry, seen)));
        }
        return List.copyOf(lines);
    }

    private CsvLine.Outcome outcome(
            Actor actor, OrganisationId organisation, PeopleList.Entry entry, Set<String> seen) {
        if (EmailAddress.parse(entry.email()).isEmpty()) {
            return CsvLine.Outcome.EMAIL_REFUSED;
        }
        String email = new EmailAddress(entry.email()).value();
        if (!seen.add(email)) {
            return CsvLine.Outcome.TWICE;
        }
        if (!entry.name().isBlank() && !Names.isName(entry.name())) {
            return CsvLine.Outcome.NAME_REFUSED;
        }
        if (entry.roles().isEmpty()) {
            return CsvLine.Outcome.ROLE_UNKNOWN;
        }
        Set<Role> roles = entry.roles().get();
        if (!actor.mayManage(organisation, roles)) {
            return CsvLine.Outcome.ROLE_NOT_ALLOWED;
        }
        return isMember(email, organisation, roles) ? CsvLine.Outcome.ALREADY_MEMBER : CsvLine.Outcome.INVITED;
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
