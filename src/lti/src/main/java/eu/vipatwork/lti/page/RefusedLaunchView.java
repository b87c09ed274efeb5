package eu.vipatwork.lti.page;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.Map;
import jakarta.ws.rs.core.Response;
import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.shared.Ids;
import eu.vipatwork.site.view.View;

/**
 * Says why a launch is refused and who has to mend what: in the words of the page's language for the person who wanted to
 * learn, with the clause for the administrator, and under a reference that stands in the log with what was found.
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

    /** One line, whatever somebody sent. */
    private static String printable(String detail) {
        String line = detail.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 500 ? line : line.substring(0, 500);
    }
}
