package eu.vipatwork.progress;

import java.util.UUID;

import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.shared.PersonId;

/**
 * The status or the best score of a learner in a unit has changed. Fired in the transaction that stores the statement
 * that changed it.
 *
 * @param unit the progress from now on
 */
public record ProgressChanged(UUID registration, PersonId person, CourseId course, UnitProgress unit) {}
