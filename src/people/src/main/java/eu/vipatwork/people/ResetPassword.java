package eu.vipatwork.people;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import eu.vipatwork.people.audit.Act;
import eu.vipatwork.people.audit.Acts;
import eu.vipatwork.people.audit.RecordAct;
import eu.vipatwork.people.secret.Secrets;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.Unit;

/** Sets a new password for whoever holds a link made by {@link RequestPasswordReset}. */
@Dependent
public class ResetPassword {

    private final EntityManager people;
    private final InstantSource clock;
    private final SetPassword setPassword;
    private final Devices devices;
    private final RecordAct recordAct;

    @Inject
    ResetPassword(
            @Unit("people") EntityManager people,
            InstantSource clock,
            SetPassword setPassword,
            Devices devices,
            RecordAct recordAct) {
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
    public ResetPasswordResult reset(String token, String password, Visitor visitor) {
        Optional<ResetLinkRow> link = find(token);
        if (link.isEmpty()) {
            return new ResetPasswordResult.LinkGone();
        }
        PersonId person = PersonId.of(link.get().person);
        people.detach(link.get());
        Optional<PasswordRefusal> refusal = setPassword.set(person, password);
        if (refusal.isPresent()) {
            return new ResetPasswordResult.PasswordRefused(refusal.get());
        }
        recordAct.record(Act.named(Acts.PASSWORD_RESET).by(person).on(person).from(visitor.remoteAddress()));
        return new ResetPasswordResult.Reset(
                devices.remember(Visitor.unknown(visitor.remoteAddress(), visitor.userAgent()), person));
    }

    private Optional<ResetLinkRow> find(String token) {
        return Optional.ofNullable(token)
                .map(given -> people.find(ResetLinkRow.class, Secrets.hash(given)))
                .filter(row -> row.expires.isAfter(clock.instant()))
                .filter(row -> people.find(PersonRow.class, row.person).locked == null);
    }
}
