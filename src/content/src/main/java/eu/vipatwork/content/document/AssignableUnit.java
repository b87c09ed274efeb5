package eu.vipatwork.content.document;

import eu.vipatwork.content.id.UnitId;

/**
 * A unit in the course structure (cmi5 1.0, 13.1.4, assignable unit).
 *
 * @param masteryScore the lowest scaled score that passes, 0 to 1
 * @param attempts the most attempts; 0 for unlimited
 */
public record AssignableUnit(UnitId id, MoveOn moveOn, double masteryScore, int attempts) {}
