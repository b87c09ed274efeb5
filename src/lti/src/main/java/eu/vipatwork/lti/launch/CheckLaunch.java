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
 * Checks what a platform posts at the end of a launch, clause by clause, and believes nothing before. The state is used
 * up by the first look at it, whatever comes of it. The platform's keys may have to be asked for, so this runs outside of
 * a transaction.
 */
@Dependent
public class CheckLaunch {

    private static final int LONGEST_STATE = 200;

    private final FindRegistrations registrations;
    private final LoginRepository logins;
    private final CheckIdToken checkToken;
    private final CheckMessage checkMessage;

    @Inject
    CheckLaunch(FindRegistrations registrations, LoginRepository logins, CheckIdToken checkToken, CheckMessage checkMessage) {
        this.registrations = registrations;
        this.logins = logins;
        this.checkToken = checkToken;
        this.checkMessage = checkMessage;
    }

    /**
     * @param launch what it asks for
     * @param state which the browser must show that it began
     * @param storageTarget the frame in which the platform offered to keep the browser's token
     */
    public record Checked(Launch launch, String state, Optional<String> storageTarget) {}

    /** @throws LaunchRefused at the first clause that is broken; nothing is created then */
    public Checked check(LaunchParameters response) throws LaunchRefused {
        response.refuseTwice();
        String state = response.find("state")
                .filter(text -> text.length() <= LONGEST_STATE)
                .orElseThrow(() -> new LaunchRefused(LaunchFault.STATE_MISSING));
        LoginRepository.Pending login = logins.take(state).orElseThrow(() -> new LaunchRefused(LaunchFault.STATE_UNKNOWN));
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
