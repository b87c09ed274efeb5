package eu.vipatwork.xapi;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A valid statement on its way into the store, complete but for the moment it is stored. */
public record Draft(UUID id, ObjectNode json) {}
