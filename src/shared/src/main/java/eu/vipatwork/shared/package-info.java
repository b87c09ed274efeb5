/**
 * What every module needs and none owns: ids, the clock, the settings, the names of people and organisations by which
 * modules refer to them, the texts of the interface, scheduled jobs, digests, form decoding. {@code database} has what
 * stores things, {@code secret} what encrypts them.
 *
 * <p>Nothing here knows courses, statements or pages. A class that only one module uses belongs in that module.
 */
package eu.vipatwork.shared;
