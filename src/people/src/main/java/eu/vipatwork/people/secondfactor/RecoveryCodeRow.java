package eu.vipatwork.people.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.shared.PersonId;

/** An unused recovery code. */
@Entity
@Table(name = "recovery_code")
class RecoveryCodeRow {

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "person_id")
    private String person;

    protected RecoveryCodeRow() {
        // for JPA
    }

    RecoveryCodeRow(String code, PersonId person) {
        this.codeHash = RecoveryCodes.hash(code);
        this.person = person.toString();
    }
}
