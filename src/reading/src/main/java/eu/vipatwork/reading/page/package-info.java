/** What everybody may read without a course: the handbook, the cases, the manual, the glossary, and a search in all. */
package eu.vipatwork.reading.page;
