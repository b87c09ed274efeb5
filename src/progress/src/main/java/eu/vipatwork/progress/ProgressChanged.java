package eu.vipatwork.progress;

import java.util.UUID;
import eu.vipatwork.content.id.CourseId;
import eu.vipatwork.shared.PersonId;

/**
 * Somebody has reached something else in a unit than before: another status, or a better score. Fired within the
 * transaction that stores the statement from which it follows.
 *
 * @param registration the page of the course in the book
 * @param unit where they stand in the unit now
 */
public record ProgressChanged(UUID registration, PersonId person, CourseId course, UnitProgress unit) {}
