package eu.vipatwork.learning.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A section that was read to its end in an attempt. */
@Entity
@Table(name = "section_read")
@IdClass(SectionRead.Key.class)
public class SectionRead {

    @Id
    @Column(name = "attempt")
    private String attempt;

    @Id
    @Column(name = "section")
    private String section;

    @Column(name = "read_at")
    private Instant readAt;

    protected SectionRead() {} // for JPA

    public SectionRead(AttemptId attempt, String section, Instant readAt) {
        this.attempt = attempt.toString();
        this.section = section;
        this.readAt = readAt;
    }

    public String section() {
        return section;
    }

    /** The primary key; JPA requires a class of this form (Jakarta Persistence 3.1, 2.4). */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        String attempt;
        String section;

        protected Key() {} // for JPA

        Key(AttemptId attempt, String section) {
            this.attempt = attempt.toString();
            this.section = section;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.attempt.equals(attempt) && key.section.equals(section);
        }

        @Override
        public int hashCode() {
            return Objects.hash(attempt, section);
        }
    }
}
