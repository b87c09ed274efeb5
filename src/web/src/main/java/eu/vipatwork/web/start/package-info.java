/** What happens once, when the application starts: settings, tables, the courses, the first administrator. */
package eu.vipatwork.web.start;
