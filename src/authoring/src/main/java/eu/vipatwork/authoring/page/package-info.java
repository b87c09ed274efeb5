/**
 * Where trainers change what is taught. Each document has a page with its text, its draft and its way to the next
 * release: written, reviewed by somebody else, approved, published. Whatever two revisions or releases differ in can be
 * looked at, as text and as source. Every page works without scripts, and none loses what was typed.
 *
 * <p>The rules are those of the room content; these classes only join what it knows and say it in words.
 */
package eu.vipatwork.authoring.page;
