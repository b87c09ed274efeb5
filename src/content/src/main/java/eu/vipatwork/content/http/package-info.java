/**
 * What the content shows to machines: releases and their documents as JSON, a feed of releases as Atom (RFC 4287), books
 * to download. Everything here is public, and nothing of it holds the key of a question. What cannot change carries a
 * strong entity tag and may be kept for ever.
 */
@OpenAPIDefinition(
        info = @Info(title = "VIP@Work: releases and documents", version = "1.0"),
        components =
                @Components(
                        parameters =
                                @Parameter(
                                        name = Described.RELEASE,
                                        in = ParameterIn.PATH,
                                        required = true,
                                        description = "PUBLICATION@VERSION, as handbook@1.0",
                                        schema = @Schema(implementation = String.class)),
                        responses = {
                            @APIResponse(
                                    name = Described.UNCHANGED,
                                    description = "As the entity tag that was sent says"),
                            @APIResponse(
                                    name = Described.MISSING,
                                    description = "There is no such thing",
                                    content =
                                            @Content(
                                                    mediaType = Answers.PROBLEM,
                                                    schema = @Schema(implementation = ProblemJson.class)))
                        }))
package eu.vipatwork.content.http;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
