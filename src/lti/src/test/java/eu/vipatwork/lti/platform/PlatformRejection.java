package eu.vipatwork.lti.platform;

/** The platform does not take what a tool sent; the message names the rule. */
public class PlatformRejection extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PlatformRejection(String rule) {
        super(rule);
    }

    static void unless(boolean holds, String rule) {
        if (!holds) {
            throw new PlatformRejection(rule);
        }
    }
}
