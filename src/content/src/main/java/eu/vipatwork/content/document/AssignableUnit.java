package eu.vipatwork.content.document;

import eu.vipatwork.content.id.UnitId;

/**
 * A unit's place in the course structure (cmi5 1.0, 13.1.4, assignable unit).
 *
 * @param masteryScore the least scaled score that passes, 0 to 1
 * @param attempts the greatest number of attempts; 0 when they are free
 */
public record AssignableUnit(UnitId id, MoveOn moveOn, double masteryScore, int attempts) {}
