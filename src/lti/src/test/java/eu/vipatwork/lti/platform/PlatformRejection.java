package eu.vipatwork.lti.platform;

/** The platform rejects a request of the tool; the message names the rule. */
public class PlatformRejection extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PlatformRejection(String rule) {
        super(rule);
    }

    static void unless(boolean accepted, String rule) {
        if (!accepted) {
            throw new PlatformRejection(rule);
        }
    }
}
