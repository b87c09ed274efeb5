package eu.vipatwork.lti.message;

import java.util.Optional;

import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.link.ResourceLink;

/** What a launch asks for (LTI 1.3 Core, 5.3.1). */
public sealed interface LaunchMessage {

    /**
     * A user opened a link (LTI 1.3 Core, 5.3.5).
     *
     * @param content what it leads to; empty until content is selected
     */
    record OpenLink(
            String linkId, Optional<String> title, Optional<LinkedContent> content, ResourceLink.Services services)
            implements LaunchMessage {}

    /** A teacher selects content (LTI Deep Linking 2.0, 4.4). */
    record ChooseContent(DeepLinkingSettings settings) implements LaunchMessage {}

    /**
     * A teacher reviews a learner's submission (LTI Submission Review 1.0, 3.3).
     *
     * @param learner the {@code sub} of the learner
     */
    record ReviewSubmission(OpenLink link, String learner) implements LaunchMessage {}
}
