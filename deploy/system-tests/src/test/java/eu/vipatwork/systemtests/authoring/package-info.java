/** Trainers who change a course, and learners who are in the middle of it: played in a real browser on a real server. */
package eu.vipatwork.systemtests.authoring;
