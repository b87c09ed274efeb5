package eu.vipatwork.people.throttle;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The number of attempts in one bucket since the window began. */
@Entity
@Table(name = "attempt_count")
class AttemptCountRow {

    @Id
    @Column(name = "bucket")
    private String bucket;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "since")
    private Instant since;

    protected AttemptCountRow() {
        // for JPA
    }

    AttemptCountRow(String bucket, Instant since) {
        this.bucket = bucket;
        this.attempts = 1;
        this.since = since;
    }
}
