package eu.vipatwork.content.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problem details (RFC 9457). */
@Schema(
        name = "Problem",
        additionalProperties = Schema.False.class,
        requiredProperties = {"status", "title"})
record ProblemJson(int status, String title) {}
