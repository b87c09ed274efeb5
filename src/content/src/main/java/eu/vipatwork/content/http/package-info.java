/**
 * The public JSON API: releases and their documents as JSON, a feed of releases as Atom (RFC 4287), books for download. It
 * needs no sign-in and never contains the key of a question. Content that cannot change has a strong entity tag and may be
 * cached for a year. {@link eu.vipatwork.content.http.ContentResources} lists the resources; the build generates their
 * OpenAPI description.
 */
@OpenAPIDefinition(
        info = @Info(title = "VIP@Work: releases and documents", version = "1.0"),
        components =
                @Components(
                        parameters =
                                @Parameter(
                                        name = ApiComponents.RELEASE,
                                        in = ParameterIn.PATH,
                                        required = true,
                                        description = "PUBLICATION@VERSION, as handbook@1.0",
                                        schema = @Schema(implementation = String.class)),
                        responses = {
                            @APIResponse(
                                    name = ApiComponents.UNCHANGED,
                                    description = "Not modified: the entity tag that was sent is current"),
                            @APIResponse(
                                    name = ApiComponents.MISSING,
                                    description = "Not found",
                                    content =
                                            @Content(
                                                    mediaType = ApiResponses.PROBLEM,
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
