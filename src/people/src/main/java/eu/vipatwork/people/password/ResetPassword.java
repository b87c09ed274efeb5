package eu.vipatwork.people.password;

import java.time.InstantSource;
import java.util.Optional;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.people.session.PasswordResetLinkRow;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** Sets a new password for whoever holds a link made by {@link RequestPasswordReset}. */
@Dependent
public class ResetPassword {

    private final EntityManager people;
    private final InstantSource clock;
    private final SetPassword setPassword;
    private final KnownDeviceRepository devices;
    private final RecordAuditEvent recordAct;

    @Inject
    ResetPassword(
            @ModuleUnit("people") EntityManager people,
            InstantSource clock,
            SetPassword setPassword,
            KnownDeviceRepository devices,
            RecordAuditEvent recordAct) {
        this.people = people;
        this.clock = clock;
        this.setPassword = setPassword;
        this.devices = devices;
        this.recordAct = recordAct;
    }

    /** Whether the link would be taken: for the page that asks for the password. */
    @Transactional
    public boolean isValid(String token) {
        return find(token).isPresent();
    }

    @Transactional
    public ResetPasswordResult reset(String token, String password, ClientInfo visitor) {
        Optional<PasswordResetLinkRow> link = find(token);
        if (link.isEmpty()) {
            return new ResetPasswordResult.LinkGone();
        }
        PersonId person = PersonId.of(link.get().person);
        people.detach(link.get());
        Optional<PasswordRefusal> refusal = setPassword.set(person, password);
        if (refusal.isPresent()) {
            return new ResetPasswordResult.PasswordRefused(refusal.get());
        }
        recordAct.record(AuditEvent.named(PeopleAuditEvent.PASSWORD_RESET).by(person).on(person).from(visitor.remoteAddress()));
        return new ResetPasswordResult.Reset(
                devices.remember(ClientInfo.unknown(visitor.remoteAddress(), visitor.userAgent()), person));
    }

    private Optional<PasswordResetLinkRow> find(String token) {
        return Optional.ofNullable(token)
                .map(given -> people.find(PasswordResetLinkRow.class, SecretTokens.hash(given)))
                .filter(row -> row.expires.isAfter(clock.instant()))
                .filter(row -> people.find(PersonRow.class, row.person).locked == null);
    }
}
