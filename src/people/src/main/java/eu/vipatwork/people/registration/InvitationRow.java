package eu.vipatwork.people.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.people.Role;
import eu.vipatwork.people.email.EmailId;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.Tokens;

/** A stored invitation, until it is accepted, withdrawn or expired. */
@Entity
@Table(name = "invitation")
class InvitationRow {

    static final Duration VALID = Duration.ofDays(14);

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "organisation_id")
    private String organisation;

    @Column(name = "email")
    private String email;

    @Column(name = "name")
    private String name;

    @Column(name = "roles")
    private String roles;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "email_id")
    private String queuedEmail;

    @Column(name = "created")
    private Instant created;

    @Column(name = "expires")
    private Instant expires;

    protected InvitationRow() {
        // for JPA
    }

    /** @param name suggested to the person, or null */
    InvitationRow(
            String token,
            OrganisationId organisation,
            String email,
            String name,
            Set<Role> roles,
            Optional<PersonId> invitedBy,
            EmailId queuedEmail,
            Instant now) {
        this.id = InvitationId.next().toString();
        this.tokenHash = Tokens.hash(token);
        this.organisation = organisation.toString();
        this.email = email;
        this.name = name;
        this.roles = roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        this.invitedBy = invitedBy.map(PersonId::toString).orElse(null);
        this.queuedEmail = queuedEmail.toString();
        this.created = now;
        this.expires = now.plus(VALID);
    }

    InvitationId invitationId() {
        return InvitationId.of(id);
    }

    OrganisationId organisationId() {
        return OrganisationId.of(organisation);
    }

    String email() {
        return email;
    }

    /** Suggested to the person, or null. */
    String name() {
        return name;
    }

    Set<Role> roles() {
        return Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty for a self-registration and for an invitation from the command line. */
    Optional<PersonId> invitedBy() {
        return Optional.ofNullable(invitedBy).map(PersonId::of);
    }

    /** The e-mail with the link, which may have been sent already. */
    EmailId queuedEmail() {
        return EmailId.of(queuedEmail);
    }

    /**
     * @param hasAccount whether an account with the address exists
     * @param waits whether its e-mail has not been sent yet
     */
    Invitation toInvitation(String organisationName, boolean hasAccount, boolean waits) {
        return new Invitation(
                invitationId(),
                organisationId(),
                organisationName,
                email,
                name,
                roles(),
                created,
                expires,
                hasAccount,
                waits);
    }
}
