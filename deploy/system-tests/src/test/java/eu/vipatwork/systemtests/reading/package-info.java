/** What everybody may read, in a real browser: the handbook, the cases, the glossary, the search, and what one takes away. */
package eu.vipatwork.systemtests.reading;
