/** What happens by itself from time to time: letters are sent, what has run out is forgotten. */
package eu.vipatwork.people.job;
