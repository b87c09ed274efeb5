package eu.vipatwork.content.question;

/** The result of reading an answer from a form. */
public sealed interface AnswerFormResult {

    /** An answer that the question can mark. */
    record Read(Answer answer) implements AnswerFormResult {}

    /**
     * The form holds no answer that the question can mark.
     *
     * @param reason a message key: {@code answer.missing, answer.unknown-option, answer.one-only, answer.not-a-number,
     *     answer.ambiguous-number, answer.too-long, answer.incomplete, answer.position-twice}
     */
    record Unreadable(String reason) implements AnswerFormResult {}
}
