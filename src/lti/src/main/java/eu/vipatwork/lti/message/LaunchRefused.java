package eu.vipatwork.lti.message;

import eu.vipatwork.shared.Required;

/** Ends the check of a launch at the first fault. */
public class LaunchRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final LaunchFault fault;
    private final String detail;

    /** Without detail. */
    public LaunchRefused(LaunchFault fault) {
        this(fault, "");
    }

    /** @param detail the value found, for the log and the administrator; never a token or a secret */
    public LaunchRefused(LaunchFault fault, String detail) {
        super(Required.notNull(fault, "the fault") + (detail.isEmpty() ? "" : ": " + detail), null, false, false);
        this.fault = fault;
        this.detail = detail;
    }

    public LaunchFault fault() {
        return fault;
    }

    /** May be empty. */
    public String detail() {
        return detail;
    }
}
