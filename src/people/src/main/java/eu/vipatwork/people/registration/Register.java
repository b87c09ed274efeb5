package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.email.EmailId;
import eu.vipatwork.people.email.EmailKind;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.people.throttle.EmailLimit;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.RetriedOnConflict;
import eu.vipatwork.shared.secret.Tokens;

/** Registers a person with an organisation at their own request: they get an invitation as a trainee by e-mail. */
@Dependent
public class Register {

    private final InvitationRepository invitations;
    private final InstantSource clock;
    private final AllowSelfRegistration allowSelfRegistration;
    private final EmailLimit emailLimit;
    private final QueueEmail queueEmail;

    @Inject
    Register(
            InvitationRepository invitations,
            InstantSource clock,
            AllowSelfRegistration allowSelfRegistration,
            EmailLimit emailLimit,
            QueueEmail queueEmail) {
        this.invitations = invitations;
        this.clock = clock;
        this.allowSelfRegistration = allowSelfRegistration;
        this.emailLimit = emailLimit;
        this.queueEmail = queueEmail;
    }

    /**
     * At most three e-mails an hour go to one address.
     *
     * @param linkPrefix the absolute address of the page that takes the token of an invitation; the token is appended
     * @param language of the e-mail
     */
    @Transactional
    @RetriedOnConflict
    public RegisterResult register(
            OrganisationId organisation, String email, String linkPrefix, Locale language, ClientInfo client) {
        Optional<SelfRegistration> allowed = allowSelfRegistration.of(organisation);
        if (allowed.isEmpty()) {
            return new RegisterResult.NotAllowed();
        }
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return new RegisterResult.EmailRefused();
        }
        Optional<String> domain = allowed.get().emailDomain();
        if (domain.isPresent() && !address.get().value().endsWith("@" + domain.get())) {
            return new RegisterResult.OtherDomain(domain.get());
        }
        if (emailLimit.take("register", address.get().value(), client)) {
            invite(allowed.get(), address.get().value(), linkPrefix, language);
        }
        return new RegisterResult.EmailSent();
    }

    private void invite(SelfRegistration allowed, String email, String linkPrefix, Locale language) {
        String token = Tokens.next();
        EmailId queued = queueEmail.queue(
                EmailKind.REGISTRATION,
                language,
                email,
                InvitationRow.VALID,
                allowed.organisation().name(),
                linkPrefix + token,
                InvitationRow.VALID.toDays());
        invitations.add(new InvitationRow(
                token,
                allowed.organisation().id(),
                email,
                null,
                Set.of(Role.TRAINEE),
                Optional.empty(),
                queued,
                clock.instant()));
    }
}
