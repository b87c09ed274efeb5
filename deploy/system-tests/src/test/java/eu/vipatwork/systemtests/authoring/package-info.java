/**
 * Authoring in a real browser: trainers edit, review and publish a course while learners take it. Begin at {@link
 * eu.vipatwork.systemtests.authoring.AuthoringIT}.
 */
package eu.vipatwork.systemtests.authoring;
