package eu.vipatwork.site.view;

import java.util.List;

import eu.vipatwork.shared.Messages;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;

/** {@code msg("key", argument, …)} in templates: the text in the language of the page. */
final class MessageMethod implements TemplateMethodModelEx {

    private final Messages messages;

    MessageMethod(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Object[] unwrapped = new Object[arguments.size()];
        for (int i = 0; i < unwrapped.length; i++) {
            unwrapped[i] = DeepUnwrap.unwrap((TemplateModel) arguments.get(i));
        }
        Object[] rest = new Object[unwrapped.length - 1];
        System.arraycopy(unwrapped, 1, rest, 0, rest.length);
        return messages.text(String.valueOf(unwrapped[0]), rest);
    }
}
