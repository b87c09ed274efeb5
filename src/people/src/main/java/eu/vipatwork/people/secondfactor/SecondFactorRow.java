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

/** The sealed key of a person's authenticator app. Codes are required once a first code has confirmed it. */
@Entity
@Table(name = "second_factor")
class SecondFactorRow implements SealedSecret {

    @Id
    @Column(name = "person_id")
    private String person;

    @Column(name = "sealed_key")
    private String sealedKey;

    @Column(name = "confirmed")
    private Instant confirmed;

    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactorRow() {
        // for JPA
    }

    SecondFactorRow(PersonId person, SecretBox box) {
        this.person = person.toString();
        seal(OneTimeCodes.newKey(), box);
    }

    boolean isConfirmed() {
        return confirmed != null;
    }

    /** When it was confirmed, or null. */
    Instant confirmed() {
        return confirmed;
    }

    /** @param step the time step of the first code */
    void confirm(Instant now, long step) {
        confirmed = now;
        lastStep = step;
    }

    /** The time step of the last code that was used. */
    long lastStep() {
        return lastStep;
    }

    /** The key in the app; empty when the server's own key, which opens it, is lost. */
    @Override
    public Optional<String> secret(SecretBox box) {
        return box.open(sealedKey, owner());
    }

    @Override
    public void seal(String key, SecretBox box) {
        sealedKey = box.seal(key, owner());
    }

    @Override
    public boolean isUpToDate(SecretBox box) {
        return box.isUpToDate(sealedKey);
    }

    private String owner() {
        return "second-factor/" + person;
    }
}
