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
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.PersonId;

/** An invitation as kept, until it is accepted, withdrawn or out of date. */
@Entity
@Table(name = "invitation")
class InvitationRow {

    static final Duration VALID = Duration.ofDays(14);

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "organisation_id")
    String organisation;

    @Column(name = "email")
    String email;

    @Column(name = "name")
    String name;

    @Column(name = "roles")
    String roles;

    @Column(name = "invited_by")
    String invitedBy;

    @Column(name = "letter_id")
    String letter;

    @Column(name = "created")
    Instant created;

    @Column(name = "expires")
    Instant expires;

    protected InvitationRow() {
        // for JPA
    }

    InvitationRow(
            String token,
            OrganisationId organisation,
            String email,
            String name,
            Set<Role> roles,
            Optional<PersonId> invitedBy,
            Instant now) {
        this.id = InvitationId.next().toString();
        this.tokenHash = SecretTokens.hash(token);
        this.organisation = organisation.toString();
        this.email = email;
        this.name = name;
        this.roles = roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        this.invitedBy = invitedBy.map(PersonId::toString).orElse(null);
        this.created = now;
        this.expires = now.plus(VALID);
    }

    InvitationId invitationId() {
        return InvitationId.of(id);
    }

    OrganisationId organisationId() {
        return OrganisationId.of(organisation);
    }

    Set<Role> roles() {
        return Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    Optional<EmailId> letterId() {
        return Optional.ofNullable(letter).map(EmailId::of);
    }
}
