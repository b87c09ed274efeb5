package eu.vipatwork.people.password;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.PersonRepository;
import eu.vipatwork.people.PersonRow;
import eu.vipatwork.people.audit.AuditEvent;
import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.people.audit.RecordAuditEvent;
import eu.vipatwork.people.session.ExpiringTokenRepository;
import eu.vipatwork.people.session.KnownDeviceRepository;
import eu.vipatwork.people.session.PasswordResetLinkRow;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.RetriedOnConflict;

/** Sets a new password with a link from {@link RequestPasswordReset}. */
@Dependent
public class ResetPassword {

    private final ExpiringTokenRepository tokens;
    private final PersonRepository persons;
    private final InstantSource clock;
    private final SetPassword setPassword;
    private final KnownDeviceRepository devices;
    private final RecordAuditEvent recordAuditEvent;

    @Inject
    ResetPassword(
            ExpiringTokenRepository tokens,
            PersonRepository persons,
            InstantSource clock,
            SetPassword setPassword,
            KnownDeviceRepository devices,
            RecordAuditEvent recordAuditEvent) {
        this.tokens = tokens;
        this.persons = persons;
        this.clock = clock;
        this.setPassword = setPassword;
        this.devices = devices;
        this.recordAuditEvent = recordAuditEvent;
    }

    /** Whether {@link #reset} would accept the token; for the page with the form. */
    @Transactional
    public boolean isValid(String token) {
        return find(token).isPresent();
    }

    @Transactional
    @RetriedOnConflict
    public ResetPasswordResult reset(String token, String password, ClientInfo client) {
        Optional<PasswordResetLinkRow> link =
                ofUnlocked(tokens.lock(PasswordResetLinkRow.class, token, clock.instant()));
        if (link.isEmpty()) {
            return new ResetPasswordResult.LinkGone();
        }
        PersonId person = link.get().personId();
        tokens.detach(link.get());
        Optional<PasswordRefusal> refusal = setPassword.set(person, password);
        if (refusal.isPresent()) {
            return new ResetPasswordResult.PasswordRefused(refusal.get());
        }
        recordAuditEvent.record(AuditEvent.of(PeopleAuditEvent.PASSWORD_RESET)
                .by(person)
                .on(person)
                .from(client.remoteAddress()));
        return new ResetPasswordResult.Reset(
                devices.remember(ClientInfo.unknown(client.remoteAddress(), client.userAgent()), person));
    }

    private Optional<PasswordResetLinkRow> find(String token) {
        return ofUnlocked(tokens.find(PasswordResetLinkRow.class, token, clock.instant()));
    }

    private Optional<PasswordResetLinkRow> ofUnlocked(Optional<PasswordResetLinkRow> found) {
        return found.filter(link ->
                persons.find(link.personId()).filter(PersonRow::isLocked).isEmpty());
    }
}
