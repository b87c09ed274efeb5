package eu.vipatwork.lti.page;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.shared.Ids;
import eu.vipatwork.site.view.View;

/**
 * The page that explains why a launch was refused: for the learner, what to do; for the administrator, the reason and
 * the clause. Its reference leads to the log entry with the details.
 */
final class RefusedLaunchView {

    private static final Logger LOG = System.getLogger(RefusedLaunchView.class.getName());

    private RefusedLaunchView() {}

    static Response page(LaunchRefused refused) {
        String reference = Ids.next().toString().substring(24);
        LaunchFault fault = refused.fault();
        LOG.log(
                Level.WARNING,
                () -> "launch refused, reference " + reference + ": " + fault + " (" + fault.reason() + ") "
                        + printable(refused.detail()));
        return new View(
                        "lti/refused",
                        Map.of(
                                "remedy", fault.remedy().name(),
                                "fault", fault.name(),
                                "why", fault.reason(),
                                "clause", fault.clause(),
                                "reference", reference,
                                "said", fault == LaunchFault.PLATFORM_REFUSED ? refused.detail() : ""))
                .status(Response.Status.BAD_REQUEST.getStatusCode());
    }

    /** One line of at most 500 characters, without control characters: the detail comes from outside. */
    private static String printable(String detail) {
        String line = detail.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 500 ? line : line.substring(0, 500);
    }
}
