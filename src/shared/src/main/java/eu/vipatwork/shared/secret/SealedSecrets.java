package eu.vipatwork.shared.secret;

/** The secrets of one kind that a room keeps. */
public interface SealedSecrets {

    /** Brings under the newest key what is stored openly, by an earlier version, or was sealed by an older key. */
    ResealResult seal();
}
