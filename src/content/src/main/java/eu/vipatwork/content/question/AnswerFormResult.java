package eu.vipatwork.content.question;

/** What came of reading a form. */
public sealed interface AnswerFormResult {

    /** An answer that the question can mark. */
    record Read(Answer answer) implements AnswerFormResult {}

    /**
     * Nothing that the question can mark.
     *
     * @param reason a key for the words of the interface: {@code answer.missing, answer.unknown-option,
     *     answer.one-only, answer.not-a-number, answer.too-long, answer.incomplete, answer.position-twice}
     */
    record Unreadable(String reason) implements AnswerFormResult {}
}
