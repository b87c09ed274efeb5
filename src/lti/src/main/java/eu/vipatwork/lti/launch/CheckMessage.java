package eu.vipatwork.lti.launch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.lti.ToolAddresses;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.message.Claims;
import eu.vipatwork.lti.message.ContextRole;
import eu.vipatwork.lti.message.DeepLinkingSettings;
import eu.vipatwork.lti.message.Launch;
import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchMessage;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.message.LinkTargets;
import eu.vipatwork.lti.registration.Registration;

/** Checks the claims of LTI in a verified token (LTI 1.3 Core, 5.3 and 5.4; Deep Linking 2.0, 4.4). */
@Dependent
class CheckMessage {

    private static final int MAX_LENGTH = 255;
    private static final int MAX_TITLE_LENGTH = 500;
    private static final String LINK_TYPE = "ltiResourceLink";

    private final ToolAddresses ours;
    private final LinkTargets targets;

    @Inject
    CheckMessage(ToolAddresses ours, LinkTargets targets) {
        this.ours = ours;
        this.targets = targets;
    }

    Launch check(Claims claims, Registration registration, LoginRepository.Pending login) throws LaunchRefused {
        String type = required(claims.text(Claims.LTI + "message_type"), LaunchFault.MESSAGE_TYPE_MISSING);
        String version = required(claims.text(Claims.LTI + "version"), LaunchFault.VERSION_MISSING);
        if (!version.equals("1.3.0")) {
            throw new LaunchRefused(LaunchFault.VERSION_WRONG, version);
        }
        String deployment = deployment(claims, registration, login);
        URI target = target(claims, login);
        String subject = required(claims.text("sub"), LaunchFault.SUBJECT_MISSING);
        refuseLong(subject, LaunchFault.SUBJECT_TOO_LONG);
        List<String> roles = required(claims.texts(Claims.LTI + "roles"), LaunchFault.ROLES_MISSING);
        Optional<Claims> context = claims.object(Claims.LTI + "context");
        Optional<String> contextId = Optional.empty();
        if (context.isPresent()) {
            contextId = context.get().text("id");
            required(contextId.filter(id -> id.length() <= MAX_LENGTH), LaunchFault.CONTEXT_WITHOUT_ID);
        }
        Optional<Claims> presentation = claims.object(Claims.LTI + "launch_presentation");
        LaunchMessage message =
                switch (type) {
                    case "LtiResourceLinkRequest" -> link(claims, target);
                    case "LtiDeepLinkingRequest" -> selection(claims);
                    case "LtiSubmissionReviewRequest" -> review(claims, target);
                    default -> throw new LaunchRefused(LaunchFault.MESSAGE_TYPE_UNKNOWN, type);
                };
        return new Launch(
                registration,
                deployment,
                subject,
                name(claims),
                presentation.isPresent() ? locale(presentation.get()) : Optional.empty(),
                ContextRole.of(roles),
                contextId,
                context.isPresent() ? title(context.get()) : Optional.empty(),
                presentation.isPresent()
                        && presentation
                                .get()
                                .text("document_target")
                                .filter("window"::equals)
                                .isPresent(),
                message);
    }

    private static String deployment(Claims claims, Registration registration, LoginRepository.Pending login)
            throws LaunchRefused {
        String deployment = required(claims.text(Claims.LTI + "deployment_id"), LaunchFault.DEPLOYMENT_MISSING);
        refuseLong(deployment, LaunchFault.DEPLOYMENT_TOO_LONG);
        if (login.deploymentHint().filter(hint -> !hint.equals(deployment)).isPresent()) {
            throw new LaunchRefused(LaunchFault.DEPLOYMENT_CHANGED, deployment);
        }
        if (!registration.everyDeployment() && !registration.deployments().contains(deployment)) {
            throw new LaunchRefused(LaunchFault.DEPLOYMENT_FOREIGN, deployment);
        }
        return deployment;
    }

    private URI target(Claims claims, LoginRepository.Pending login) throws LaunchRefused {
        String target = required(claims.text(Claims.LTI + "target_link_uri"), LaunchFault.TARGET_MISSING);
        URI own = ours.own(target).orElseThrow(() -> new LaunchRefused(LaunchFault.TARGET_OUTSIDE, target));
        if (!own.equals(login.target())) {
            throw new LaunchRefused(LaunchFault.TARGET_CHANGED, target);
        }
        return own;
    }

    private LaunchMessage.OpenLink link(Claims claims, URI target) throws LaunchRefused {
        Claims link = required(claims.object(Claims.LTI + "resource_link"), LaunchFault.RESOURCE_LINK_MISSING);
        String id = required(link.text("id"), LaunchFault.RESOURCE_LINK_MISSING);
        refuseLong(id, LaunchFault.RESOURCE_LINK_TOO_LONG);
        Optional<LinkedContent> content = targets.of(target, claims.object(Claims.LTI + "custom"));
        return new LaunchMessage.OpenLink(id, title(link), content, services(claims));
    }

    private LaunchMessage review(Claims claims, URI target) throws LaunchRefused {
        LaunchMessage.OpenLink link = link(claims, target);
        Claims learner = required(claims.object(Claims.LTI + "for_user"), LaunchFault.FOR_USER_MISSING);
        return new LaunchMessage.ReviewSubmission(
                link, required(learner.text("user_id"), LaunchFault.FOR_USER_MISSING));
    }

    private static LaunchMessage selection(Claims claims) throws LaunchRefused {
        Claims settings =
                required(claims.object(Claims.DEEP_LINKING + "deep_linking_settings"), LaunchFault.SETTINGS_MISSING);
        URI address = required(
                settings.address("deep_link_return_url", LaunchFault.RETURN_ADDRESS), LaunchFault.RETURN_ADDRESS);
        List<String> types = required(settings.texts("accept_types"), LaunchFault.ACCEPT_TYPES);
        if (!types.contains(LINK_TYPE)) {
            throw new LaunchRefused(LaunchFault.ACCEPT_NO_LINKS, String.join(" ", types));
        }
        List<String> documentTargets =
                required(settings.texts("accept_presentation_document_targets"), LaunchFault.ACCEPT_TARGETS);
        return new LaunchMessage.ChooseContent(new DeepLinkingSettings(
                address,
                settings.bool("accept_multiple").orElse(false),
                settings.bool("accept_lineitem").orElse(true),
                Set.copyOf(documentTargets),
                settings.text("data")));
    }

    private static ResourceLink.Services services(Claims claims) throws LaunchRefused {
        Optional<Claims> grades = claims.object(Claims.GRADES);
        Optional<Claims> names = claims.object(Claims.MEMBERSHIPS);
        Optional<URI> memberships = names.isPresent()
                ? names.get().address("context_memberships_url", LaunchFault.SERVICE_ADDRESS)
                : Optional.empty();
        if (grades.isEmpty()) {
            return new ResourceLink.Services(Optional.empty(), Optional.empty(), Set.of(), memberships);
        }
        return new ResourceLink.Services(
                grades.get().address("lineitem", LaunchFault.SERVICE_ADDRESS),
                grades.get().address("lineitems", LaunchFault.SERVICE_ADDRESS),
                Set.copyOf(grades.get().texts("scope").orElse(List.of())),
                memberships);
    }

    private static Optional<String> name(Claims claims) throws LaunchRefused {
        Optional<String> full = claims.text("name");
        if (full.isPresent()) {
            return full;
        }
        String parts = (claims.text("given_name").orElse("") + " "
                        + claims.text("family_name").orElse(""))
                .strip();
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private static Optional<Locale> locale(Claims presentation) throws LaunchRefused {
        return presentation.text("locale").map(tag -> Locale.forLanguageTag(tag.replace('_', '-')));
    }

    private static Optional<String> title(Claims object) throws LaunchRefused {
        return object.text("title").map(title -> title.substring(0, Math.min(MAX_TITLE_LENGTH, title.length())));
    }

    private static void refuseLong(String text, LaunchFault fault) throws LaunchRefused {
        if (text.length() > MAX_LENGTH) {
            throw new LaunchRefused(fault, text.length() + " characters");
        }
    }

    private static <T> T required(Optional<T> value, LaunchFault fault) throws LaunchRefused {
        return value.orElseThrow(() -> new LaunchRefused(fault));
    }
}
