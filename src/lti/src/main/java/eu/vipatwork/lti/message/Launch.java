package eu.vipatwork.lti.message;

import java.util.Locale;
import java.util.Optional;
import eu.vipatwork.lti.registration.Registration;

/**
 * A launch that was checked: all of it is true as far as the platform can be believed.
 *
 * @param subject {@code sub}
 * @param name as the platform tells it, if it does
 * @param locale the language of the platform's page, if it tells
 * @param contextId the platform's course
 * @param window whether the platform opened a window for us rather than a frame
 */
public record Launch(
        Registration registration,
        String deployment,
        String subject,
        Optional<String> name,
        Optional<Locale> locale,
        ContextRole role,
        Optional<String> contextId,
        Optional<String> contextTitle,
        boolean window,
        LaunchMessage message) {}
