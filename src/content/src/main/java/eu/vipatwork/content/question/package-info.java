/**
 * Questions, answers and marking. {@link eu.vipatwork.content.question.Question} has nine types. {@link
 * eu.vipatwork.content.question.Answer#from} reads an answer from a form, {@link
 * eu.vipatwork.content.question.Question#mark} marks it on the server, and {@link
 * eu.vipatwork.content.question.Question#interaction} describes the question for a statement. Everything here is pure:
 * no storage, no clock.
 *
 * <p>A tenth type needs: the type itself here, with {@code AnswerForm} and, for a new form of answer, {@code
 * AnswerJson}; reading in {@code format.QuestionReader}; its text in {@code format.DocumentParagraphs}; printing in
 * {@code book.PrintedQuestion}; {@code http.QuestionJson}; and its field in the pages of the module {@code learning}.
 */
package eu.vipatwork.content.question;
