package eu.vipatwork.lti.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.lti.message.Claims;
import eu.vipatwork.lti.message.Launch;
import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchParameters;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.registration.FindRegistrations;
import eu.vipatwork.lti.registration.Registration;

/**
 * Verifies a platform's authentication response, clause by clause; no claim is used before it is verified. The state is
 * valid for one check, whatever its result. The platform's keys may have to be fetched, so this runs outside of a
 * transaction.
 */
@Dependent
public class CheckLaunch {

    private static final int MAX_STATE_LENGTH = 200;

    private final FindRegistrations registrations;
    private final LoginRepository logins;
    private final CheckIdToken checkToken;
    private final CheckMessage checkMessage;

    @Inject
    CheckLaunch(
            FindRegistrations registrations,
            LoginRepository logins,
            CheckIdToken checkToken,
            CheckMessage checkMessage) {
        this.registrations = registrations;
        this.logins = logins;
        this.checkToken = checkToken;
        this.checkMessage = checkMessage;
    }

    /**
     * A verified launch.
     *
     * @param state the caller must check that this browser began it
     * @param storageTarget the platform's storage frame, which may keep the browser's token
     */
    public record Checked(Launch launch, String state, Optional<String> storageTarget) {}

    /** @throws LaunchRefused at the first fault; nothing is created then */
    public Checked check(LaunchParameters response) throws LaunchRefused {
        response.refuseRepeated();
        String state = response.find("state")
                .filter(text -> text.length() <= MAX_STATE_LENGTH)
                .orElseThrow(() -> new LaunchRefused(LaunchFault.STATE_MISSING));
        LoginRepository.Pending login =
                logins.take(state).orElseThrow(() -> new LaunchRefused(LaunchFault.STATE_UNKNOWN));
        if (response.find("error").isPresent()) {
            throw new LaunchRefused(
                    LaunchFault.PLATFORM_REFUSED,
                    shortened(response.find("error").get() + " "
                            + response.find("error_description").orElse("")));
        }
        String token = response.find("id_token").orElseThrow(() -> new LaunchRefused(LaunchFault.TOKEN_MISSING));
        Registration registration = registrations
                .byId(login.registration())
                .filter(Registration::active)
                .orElseThrow(() -> new LaunchRefused(LaunchFault.REGISTRATION_INACTIVE));
        Map<String, Object> claims = new HashMap<>(
                checkToken.check(token, registration, login.nonce()).getClaims());
        return new Checked(checkMessage.check(new Claims(claims), registration, login), state, login.storageTarget());
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text.strip() : text.substring(0, 300);
    }
}
