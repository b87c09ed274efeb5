package eu.vipatwork.people.registration;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.EmailAddress;
import eu.vipatwork.people.Role;
import eu.vipatwork.people.email.EmailKind;
import eu.vipatwork.people.email.QueueEmail;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.people.throttle.EmailLimit;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Lets somebody register with an organisation by themselves: they get an invitation as a trainee, and from there on it
 * goes as if somebody had invited them.
 */
@Dependent
public class Register {

    private final EntityManager people;
    private final InstantSource clock;
    private final AllowSelfRegistration allowSelfRegistration;
    private final EmailLimit allowance;
    private final QueueEmail writeLetter;

    @Inject
    Register(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            AllowSelfRegistration allowSelfRegistration,
            EmailLimit allowance,
            QueueEmail writeLetter) {
        this.people = people;
        this.clock = clock;
        this.allowSelfRegistration = allowSelfRegistration;
        this.allowance = allowance;
        this.writeLetter = writeLetter;
    }

    /**
     * More than three letters an hour to one address are not written.
     *
     * @param linkPrefix the absolute address of the page that takes the token of an invitation; the token is appended
     * @param language of the letter
     */
    @Transactional
    public RegisterResult register(
            OrganisationId organisation, String email, String linkPrefix, Locale language, ClientInfo visitor) {
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
        if (allowance.take("register", address.get().value(), visitor)) {
            write(allowed.get(), address.get().value(), linkPrefix, language);
        }
        return new RegisterResult.LetterOnItsWay();
    }

    private void write(SelfRegistration allowed, String email, String linkPrefix, Locale language) {
        OrganisationId organisation = allowed.organisation().id();
        String token = SecretTokens.next();
        InvitationRow row = new InvitationRow(
                token, organisation, email, null, Set.of(Role.TRAINEE), Optional.empty(), clock.instant());
        row.letter = writeLetter
                .write(
                        EmailKind.REGISTRATION,
                        language,
                        email,
                        InvitationRow.VALID,
                        allowed.organisation().name(),
                        linkPrefix + token,
                        InvitationRow.VALID.toDays())
                .toString();
        people.persist(row);
    }
}
