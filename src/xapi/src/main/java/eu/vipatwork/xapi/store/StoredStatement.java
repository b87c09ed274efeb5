package eu.vipatwork.xapi.store;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;

/**
 * A stored statement.
 *
 * @param stored its position in the total order of the store, in microseconds; unique
 * @param json as it was sent, with what the store adds: id, stored, timestamp, authority, version. Must not be changed
 */
public record StoredStatement(UUID id, OrganisationId tenant, Instant stored, ObjectNode json) {}
