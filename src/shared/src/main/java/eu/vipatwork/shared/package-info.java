/**
 * What every room of the house needs and no room owns: ids that sort by time, one clock, the names by which rooms
 * speak of each other's people and organisations, the migration of a room's tables, the words of the interface.
 *
 * <p>Nothing here knows of courses, statements or pages. A class that only one room uses belongs into that room.
 */
package eu.vipatwork.shared;
