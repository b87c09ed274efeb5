package eu.vipatwork.learning.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import eu.vipatwork.content.id.QuestionId;

/** A text that is being written. Each saving replaces it; handing the answer in removes it. */
@Entity
@Table(name = "draft")
@IdClass(AnswerDraft.Key.class)
class AnswerDraft {

    @Id
    @Column(name = "attempt")
    private String attempt;

    @Id
    @Column(name = "question")
    private String question;

    @Lob
    @Column(name = "text")
    private String text;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected AnswerDraft() {} // for JPA

    AnswerDraft(AttemptId attempt, QuestionId question) {
        this.attempt = attempt.toString();
        this.question = question.value();
    }

    QuestionId question() {
        return new QuestionId(question);
    }

    String text() {
        return text;
    }

    void write(String newText, Instant at) {
        this.text = newText;
        this.savedAt = at;
    }

    /** Names a draft. JPA asks for a class of this form (Jakarta Persistence 3.1, 2.4). */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        String attempt;
        String question;

        protected Key() {} // for JPA

        Key(AttemptId attempt, QuestionId question) {
            this.attempt = attempt.toString();
            this.question = question.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.attempt.equals(attempt) && key.question.equals(question);
        }

        @Override
        public int hashCode() {
            return Objects.hash(attempt, question);
        }
    }
}
