package eu.vipatwork.people.secondfactor;

import java.time.Instant;
import java.util.Optional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.SealedSecret;
import eu.vipatwork.shared.secret.SecretBox;

/** The key that a person's authenticator app holds: made, then confirmed by a first code, from then on asked for. */
@Entity
@Table(name = "second_factor")
class SecondFactorRow implements SealedSecret {

    @Id
    @Column(name = "person_id")
    String person;

    /** As an earlier version stored it, until {@link ResealSecondFactors} has moved it. */
    @Column(name = "secret")
    private String open;

    @Column(name = "sealed")
    private String sealed;

    @Column(name = "confirmed")
    Instant confirmed;

    @Column(name = "last_step")
    long lastStep;

    protected SecondFactorRow() {
        // for JPA
    }

    SecondFactorRow(PersonId person, SecretBox box) {
        this.person = person.toString();
        seal(OneTimeCodes.newKey(), box);
    }

    /** The key in the app; nothing when the server's own key, which opens it, is lost. */
    @Override
    public Optional<String> secret(SecretBox box) {
        return sealed == null ? Optional.ofNullable(open) : box.open(sealed, owner());
    }

    @Override
    public void seal(String key, SecretBox box) {
        sealed = box.seal(key, owner());
        open = null;
    }

    @Override
    public boolean isUpToDate(SecretBox box) {
        return sealed != null && box.isUpToDate(sealed);
    }

    private String owner() {
        return "second-factor/" + person;
    }
}
