/**
 * Pages of learners: the catalogue, courses, units, results, moving to a newer release; and for trainers, the analysis
 * of answers.
 *
 * <p>Begin with {@link eu.vipatwork.learning.page.UnitPages}, one section of a unit per page. A form becomes one call
 * of a use case through {@link eu.vipatwork.learning.page.UnitActions}, answered by a redirect (303), so that going
 * back or reloading sends nothing twice. {@link eu.vipatwork.learning.page.SectionView} and {@link
 * eu.vipatwork.learning.page.QuestionViews} build what the templates show. Other modules add notices to a result
 * through {@link eu.vipatwork.learning.page.ResultNotices}.
 *
 * <p>What a further question type needs, besides its class among the questions of {@code content}:
 *
 * <table>
 *   <caption>Places to change for a question type</caption>
 *   <tr><th>Module</th><th>Place</th><th>What for</th></tr>
 *   <tr><td>content</td><td>{@code Question} (permits), {@code Answer}</td><td>the type and its answer</td></tr>
 *   <tr><td>content</td><td>{@code QuestionReader}</td><td>reading it from Markdown</td></tr>
 *   <tr><td>content</td><td>{@code AnswerForm}, {@code AnswerText}, {@code ReadAnswer}</td>
 *       <td>reading an answer from a form; storing it</td></tr>
 *   <tr><td>content</td><td>{@code Interaction}, {@code InteractionType}</td><td>its xAPI interaction</td></tr>
 *   <tr><td>content</td>
 *       <td>{@code QuestionJson}, {@code QuestionText}, {@code Paragraphs}, {@code PrintedQuestion}</td>
 *       <td>JSON API; releases and previews; comparison and search; books</td></tr>
 *   <tr><td>learning</td><td>{@code QuestionViews}</td><td>the view on the page of a unit</td></tr>
 *   <tr><td>learning</td><td>{@code QuestionAnalysisPages}</td><td>whether its options are counted</td></tr>
 *   <tr><td>learning</td><td>{@code templates/pages/learning/question.ftlh}</td><td>form and feedback</td></tr>
 *   <tr><td>learning</td><td>{@code SampleAnswer}</td><td>answers for the demonstration and measurements</td></tr>
 * </table>
 */
package eu.vipatwork.learning.page;
