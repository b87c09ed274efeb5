package eu.vipatwork.xapi.store;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A valid statement to be stored, complete except for its {@code stored} moment. */
public record NewStatement(UUID id, ObjectNode json) {}
