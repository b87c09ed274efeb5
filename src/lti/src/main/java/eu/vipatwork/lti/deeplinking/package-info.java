/**
 * Content selection (LTI Deep Linking 2.0): {@link eu.vipatwork.lti.deeplinking.SelectionRepository} stores the platform's
 * request while a teacher chooses; {@link eu.vipatwork.lti.deeplinking.AnswerSelection} signs the response.
 */
package eu.vipatwork.lti.deeplinking;
