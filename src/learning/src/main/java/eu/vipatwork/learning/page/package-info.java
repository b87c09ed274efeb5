/**
 * What people see, one class for each subject. A page reads what it shows from the rooms, hands it to a template, and
 * turns a submitted form into one call of a use case, answered by a redirect to what came of it (303), so that going
 * back or reloading sends nothing twice.
 */
package eu.vipatwork.learning.page;
