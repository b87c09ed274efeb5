package eu.vipatwork.people.secondfactor;

/**
 * The key for an authenticator app, shown to its owner only while they set it up.
 *
 * @param secret to be typed, in Base32
 * @param address the same as an otpauth link, for an app on the same device
 * @param picture the same as a QR code: an SVG element
 */
public record SecondFactorKey(String secret, String address, String picture) {}
