package eu.vipatwork.lti.deeplinking;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table row of an open content selection. */
@Entity
@Table(name = "lti_selection")
class SelectionRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "registration_id")
    String registration;

    @Column(name = "deployment_id")
    String deployment;

    @Column(name = "person_id")
    String person;

    @Column(name = "return_address")
    String returnAddress;

    @Column(name = "multiple")
    boolean multiple;

    @Column(name = "line_items")
    boolean lineItems;

    @Column(name = "document_targets")
    String documentTargets;

    @Column(name = "data")
    String data;

    @Column(name = "expires")
    Instant expires;

    protected SelectionRow() {
        // for JPA
    }
}
