package eu.vipatwork.people.throttle;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many attempts came in from one direction since a moment. */
@Entity
@Table(name = "guess_count")
class AttemptCountRow {

    @Id
    @Column(name = "bucket")
    String bucket;

    @Column(name = "failures")
    int failures;

    @Column(name = "since")
    Instant since;

    protected AttemptCountRow() {
        // for JPA
    }

    AttemptCountRow(String bucket, Instant since) {
        this.bucket = bucket;
        this.failures = 1;
        this.since = since;
    }
}
