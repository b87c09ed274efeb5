package eu.vipatwork.xapi.store;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A valid statement on its way into the store, complete but for the moment it is stored. */
public record NewStatement(UUID id, ObjectNode json) {}
