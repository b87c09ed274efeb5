package eu.vipatwork.account;

import java.security.SecureRandom;

/** Makes passwords that can be read out on the telephone: four groups of five, without letters that look alike. */
public final class NewPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPassword() {}

    /** About 99 bits of chance. */
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
