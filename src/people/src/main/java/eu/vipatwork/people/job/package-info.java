/** The scheduled jobs of this module: sending e-mails and deleting expired data. */
package eu.vipatwork.people.job;
