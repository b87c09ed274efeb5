package eu.vipatwork.people;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.shared.PersonId;

/** The stored account of a person. */
@Entity
@Table(name = "person")
public class PersonRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "language")
    private String language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed")
    private Instant passwordChanged;

    @Column(name = "created")
    private Instant created;

    @Column(name = "second_factor_asked")
    private Instant secondFactorAsked;

    @Column(name = "locked")
    private Instant locked;

    protected PersonRow() {
        // for JPA
    }

    /**
     * @param email null when no verified address is known
     * @param locale null when the browser decides
     */
    public PersonRow(PersonId id, String name, EmailAddress email, Locale locale, Instant created) {
        this.id = id.toString();
        this.name = name;
        this.email = email == null ? null : email.value();
        this.language = locale == null ? null : locale.toLanguageTag();
        this.created = created;
    }

    public PersonId personId() {
        return PersonId.of(id);
    }

    public String name() {
        return name;
    }

    /** Null when no verified address is known. */
    public String email() {
        return email;
    }

    /** Null when the browser decides. */
    public Locale locale() {
        return locale(language);
    }

    public void setPassword(String password, Instant now) {
        passwordHash = PasswordHash.of(password);
        passwordChanged = now;
    }

    /** When the person chose the password; null when there is none. */
    public Instant passwordChanged() {
        return passwordChanged;
    }

    public boolean isLocked() {
        return locked != null;
    }

    public void lock(Instant now) {
        locked = now;
    }

    public void unlock() {
        locked = null;
    }

    /** Restarts the days of grace: they run from the next request with a privileged role. */
    public void forgetSecondFactorRequest() {
        secondFactorAsked = null;
    }

    public Person toPerson() {
        return new Person(personId(), name, email, locale(), isLocked(), created);
    }

    /** The locale of a stored language tag; null for null. */
    public static Locale locale(String language) {
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
