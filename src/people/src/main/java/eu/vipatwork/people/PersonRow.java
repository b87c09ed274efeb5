package eu.vipatwork.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.people.secret.PasswordHash;
import eu.vipatwork.shared.PersonId;

/** A person as kept: made once by an administrator, an invitation or the person, and emptied when they are erased. */
@Entity
@Table(name = "person")
class PersonRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Column(name = "email")
    String email;

    @Column(name = "language")
    String language;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "password_changed")
    Instant passwordChanged;

    @Column(name = "created")
    Instant created;

    @Column(name = "second_factor_asked")
    Instant secondFactorAsked;

    @Column(name = "locked")
    Instant locked;

    protected PersonRow() {
        // for JPA
    }

    /** @param email null when none is known for sure */
    PersonRow(PersonId id, String name, EmailAddress email, Instant created) {
        this.id = id.toString();
        this.name = name;
        this.email = email == null ? null : email.value();
        this.created = created;
    }

    /** The person with this address in its {@link EmailAddress#normalised} form. */
    static Optional<PersonRow> byEmail(EntityManager people, String email) {
        return people.createQuery("select p from PersonRow p where p.email = :email", PersonRow.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    void setPassword(String password, Instant now) {
        passwordHash = PasswordHash.of(password);
        passwordChanged = now;
    }

    PersonId personId() {
        return PersonId.of(id);
    }

    Person toPerson() {
        return new Person(personId(), name, email, locale(language), locked != null, created);
    }

    static Locale locale(String language) {
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
