package eu.vipatwork.learning.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import eu.vipatwork.content.id.QuestionId;

/** An answer that is not submitted yet. Saving replaces it; submitting the answer deletes it. */
@Entity
@Table(name = "answer_draft")
@IdClass(AnswerDraft.Key.class)
public class AnswerDraft {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    @Id
    @Column(name = "attempt")
    private String attempt;

    @Id
    @Column(name = "question")
    private String question;

    @Lob
    @Column(name = "fields")
    private String fields = "{}";

    @Column(name = "saved_at")
    private Instant savedAt;

    protected AnswerDraft() {} // for JPA

    public AnswerDraft(AttemptId attempt, QuestionId question) {
        this.attempt = attempt.toString();
        this.question = question.value();
    }

    public QuestionId question() {
        return new QuestionId(question);
    }

    /** What is chosen or typed, named as in the form of the question. */
    public Map<String, List<String>> fields() {
        try {
            return JSON.readValue(fields, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the draft of " + question + " in " + attempt + " is not readable", e);
        }
    }

    public void write(Map<String, List<String>> entered, Instant at) {
        try {
            this.fields = JSON.writeValueAsString(entered);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        this.savedAt = at;
    }

    /** The primary key; JPA requires a class of this form (Jakarta Persistence 3.1, 2.4). */
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
