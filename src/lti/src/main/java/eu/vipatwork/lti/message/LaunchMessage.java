package eu.vipatwork.lti.message;

import java.util.Optional;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.link.ResourceLink;

/** What a launch asks for (LTI 1.3 Core, 5.3.1). */
public sealed interface LaunchMessage {

    /**
     * Somebody opened a link.
     *
     * @param content what it leads to; nothing when nobody has chosen yet
     */
    record OpenLink(
            String linkId, Optional<String> title, Optional<LinkedContent> content, ResourceLink.Services services)
            implements LaunchMessage {}

    /** Somebody wants to choose content. */
    record ChooseContent(DeepLinkingSettings settings) implements LaunchMessage {}

    /**
     * A teacher wants to see what a learner handed in (LTI Submission Review 1.0, 3.3).
     *
     * @param learner the {@code sub} of the learner
     */
    record ReviewSubmission(OpenLink link, String learner) implements LaunchMessage {}
}
