package eu.vipatwork.learning.enrolment;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

import eu.vipatwork.content.id.QuestionId;
import eu.vipatwork.content.question.Answer;
import eu.vipatwork.content.question.Mark;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.shared.Ids;

/** The answer to a question in an attempt, and its mark. It is given once and does not change. */
@Entity
@Table(name = "question_response")
public class QuestionResponse {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "attempt")
    private String attempt;

    @Column(name = "question")
    private String question;

    @Lob
    @Column(name = "answer")
    private String answer;

    @Column(name = "score")
    private Double score;

    @Column(name = "success")
    private Boolean success;

    @Column(name = "points")
    private double points;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Lob
    @Column(name = "assessment")
    private String assessment;

    protected QuestionResponse() {} // for JPA

    public QuestionResponse(
            AttemptId attempt, QuestionId question, String answer, Mark mark, double points, Instant answeredAt) {
        this.id = id(attempt, question);
        this.attempt = attempt.toString();
        this.question = question.value();
        this.answer = answer;
        this.score = mark.score();
        this.success = mark.success();
        this.points = points;
        this.answeredAt = answeredAt;
    }

    /** The same for the same attempt and question, so the primary key prevents a second answer. */
    static String id(AttemptId attempt, QuestionId question) {
        return Ids.named("response/" + attempt + "/" + question.value()).toString();
    }

    public QuestionId question() {
        return new QuestionId(question);
    }

    public String answer() {
        return answer;
    }

    /**
     * Whether it is an answer to this question, which another release may have changed: content refuses to mark others.
     */
    public boolean fits(Question asked) {
        try {
            asked.mark(Answer.fromText(assessment().orElse(answer)));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public Double score() {
        return score;
    }

    /** Null when the question is not scored. */
    public Boolean success() {
        return success;
    }

    public double points() {
        return points;
    }

    public Optional<String> assessment() {
        return Optional.ofNullable(assessment);
    }

    /** @param assessed the answer with the criteria that the learner found met */
    public void assess(String assessed) {
        this.assessment = assessed;
    }
}
