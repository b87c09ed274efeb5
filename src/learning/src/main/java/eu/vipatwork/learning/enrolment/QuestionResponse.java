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

/** An answer that was given in an attempt, and how it was marked. It is given once and does not change. */
@Entity
@Table(name = "response")
class QuestionResponse {

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

    QuestionResponse(AttemptId attempt, QuestionId question, String answer, Mark mark, double points, Instant answeredAt) {
        this.id = id(attempt, question);
        this.attempt = attempt.toString();
        this.question = question.value();
        this.answer = answer;
        this.score = mark.score();
        this.success = mark.success();
        this.points = points;
        this.answeredAt = answeredAt;
    }

    /** The same for the same attempt and question, so that the database itself refuses a second answer. */
    static String id(AttemptId attempt, QuestionId question) {
        return Ids.named("response/" + attempt + "/" + question.value()).toString();
    }

    QuestionId question() {
        return new QuestionId(question);
    }

    String answer() {
        return answer;
    }

    /** Whether it can be the answer to this question, which another release may have changed. */
    boolean fits(Question asked) {
        try {
            asked.mark(Answer.fromText(assessment().orElse(answer)));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    Double score() {
        return score;
    }

    /** Null when the question is not scored. */
    Boolean success() {
        return success;
    }

    double points() {
        return points;
    }

    Optional<String> assessment() {
        return Optional.ofNullable(assessment);
    }

    /** @param compared the answer again, with the criteria that the learner found met */
    void assess(String compared) {
        this.assessment = compared;
    }
}
