package eu.vipatwork.people.email;

import java.util.Locale;
import java.util.ResourceBundle;

import com.ibm.icu.text.MessageFormat;

import eu.vipatwork.shared.Messages;

/** Composes e-mails in the reader's language, or in English when there are no texts in it. */
final class EmailText {

    private static final String BUNDLE = "eu.vipatwork.people.email.emails";

    private EmailText() {}

    static EmailMessage compose(EmailKind kind, Locale wanted, String recipient, Object... arguments) {
        Locale language = language(wanted);
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                language,
                EmailText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new EmailMessage(
                recipient,
                text(texts, kind.key() + ".subject", language, arguments),
                text(texts, "greeting", language) + "\n\n" + text(texts, kind.key() + ".body", language, arguments)
                        + "\n\n" + text(texts, "closing", language) + "\n");
    }

    static Locale language(Locale wanted) {
        return Messages.spoken(wanted == null ? Locale.ENGLISH : wanted);
    }

    private static String text(ResourceBundle texts, String key, Locale language, Object... arguments) {
        return new MessageFormat(texts.getString(key), language).format(arguments);
    }
}
