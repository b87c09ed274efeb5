package eu.vipatwork.people.email;

import java.util.Locale;
import java.util.ResourceBundle;

import com.ibm.icu.text.MessageFormat;

import eu.vipatwork.shared.Messages;

/** The words of a letter in the reader's language; in English when we do not speak it. */
final class EmailText {

    private static final String BUNDLE = "eu.vipatwork.people.letters.letters";

    private EmailText() {}

    static EmailMessage compose(EmailKind kind, Locale wanted, String recipient, Object... arguments) {
        Locale language = language(wanted);
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                EmailText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new EmailMessage(
                recipient,
                text(words, kind.key() + ".subject", language, arguments),
                text(words, "greeting", language) + "\n\n" + text(words, kind.key() + ".body", language, arguments)
                        + "\n\n" + text(words, "closing", language) + "\n");
    }

    static Locale language(Locale wanted) {
        return Messages.spoken(wanted == null ? Locale.ENGLISH : wanted);
    }

    private static String text(ResourceBundle words, String key, Locale language, Object... arguments) {
        return new MessageFormat(words.getString(key), language).format(arguments);
    }
}
