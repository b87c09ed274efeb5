/** The pages of the toolkit itself: the form that sets the language, and the style guide of developers' mode. */
package eu.vipatwork.site.page;
