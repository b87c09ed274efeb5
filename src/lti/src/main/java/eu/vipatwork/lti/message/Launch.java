package eu.vipatwork.lti.message;

import java.util.Locale;
import java.util.Optional;

import eu.vipatwork.lti.registration.Registration;

/**
 * A verified launch.
 *
 * @param subject {@code sub}
 * @param name the name, if the platform sends one
 * @param locale the language of the platform's page, if it sends one
 * @param contextId the platform's course
 * @param window whether the platform opened a window rather than a frame
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
