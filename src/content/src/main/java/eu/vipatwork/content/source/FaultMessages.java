package eu.vipatwork.content.source;

import java.util.Locale;
import java.util.ResourceBundle;

import com.ibm.icu.text.MessageFormat;

import eu.vipatwork.shared.Messages;

/**
 * The sentences of the faults, from the bundles beside this class; used by the build, the command line and the pages.
 */
final class FaultMessages {

    private static final String BUNDLE = "eu.vipatwork.content.source.faults";

    private FaultMessages() {}

    static String sentence(Fault fault, Locale wanted) {
        Locale language = Messages.spoken(wanted);
        ResourceBundle sentences = ResourceBundle.getBundle(
                BUNDLE,
                language,
                FaultMessages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(sentences.getString(fault.kind().key()), language)
                .format(fault.arguments().toArray());
    }
}
