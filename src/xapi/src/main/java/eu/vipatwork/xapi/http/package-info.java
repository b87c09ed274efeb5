/**
 * The store's face to programs: the resources of xAPI under {@code /xapi}, for both versions of the specification, chosen by the header of each
 * request. What a rule decides is decided elsewhere; here requests become calls, and results become answers.
 *
 * <p>A request passes, in this order: {@link eu.vipatwork.xapi.http.AlternateRequests} (a request in disguise takes off its mask), {@link
 * eu.vipatwork.xapi.http.Versions}, {@link eu.vipatwork.xapi.http.Authentication}, its resource; the answer passes {@link
 * eu.vipatwork.xapi.http.AnswerHeaders}. A transaction that the database refused for a passing reason is done again.
 */
package eu.vipatwork.xapi.http;
