package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;

/**
 * A statement as it is kept.
 *
 * @param stored its place in the total order of the store, in microseconds; no two statements share it
 * @param json as it was sent, with what the store adds: id, stored, timestamp, authority, version. Not to be changed
 */
public record StoredStatement(UUID id, OrganisationId tenant, Instant stored, ObjectNode json) {}
