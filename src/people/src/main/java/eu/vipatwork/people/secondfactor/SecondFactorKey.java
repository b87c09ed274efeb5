package eu.vipatwork.people.secondfactor;

/**
 * What an authenticator app needs. It is shown to its owner while they set it up, and never again.
 *
 * @param secret to be typed, in Base32
 * @param address the same for an app on this very device: an otpauth link
 * @param picture the same for a phone's camera: an SVG element
 */
public record SecondFactorKey(String secret, String address, String picture) {}
