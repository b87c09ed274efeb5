package eu.vipatwork.people.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A code on paper that has not been used. */
@Entity
@Table(name = "recovery_code")
class RecoveryCodeRow {

    @Id
    @Column(name = "code_hash")
    String codeHash;

    @Column(name = "person_id")
    String person;

    protected RecoveryCodeRow() {
        // for JPA
    }

    RecoveryCodeRow(String codeHash, String person) {
        this.codeHash = codeHash;
        this.person = person;
    }
}
