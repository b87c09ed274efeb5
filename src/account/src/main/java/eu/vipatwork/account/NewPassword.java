package eu.vipatwork.account;

import java.security.SecureRandom;

/** Generates passwords that can be dictated: four groups of five characters, without those that look alike. */
public final class NewPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPassword() {}

    /** A random password of about 99 bits. */
    public static String make() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * LETTERS; i++) {
            if (i > 0 && i % LETTERS == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
