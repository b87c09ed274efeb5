package eu.vipatwork.shared.secret;

/** All secrets of one kind that a module stores. */
public interface SealedSecrets {

    /** Encrypts with the newest key what is in clear text or encrypted with an older key. */
    ResealResult seal();
}
