package eu.vipatwork.site.view;

import java.util.List;
import java.util.Locale;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;

/**
 * {@code languageName(tag)} in templates: the name of a language in the language of the page, for example Dutch for nl.
 */
final class LanguageMethod implements TemplateMethodModelEx {

    private final Locale locale;

    LanguageMethod(Locale locale) {
        this.locale = locale;
    }

    @Override
    public String exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String tag = ((TemplateScalarModel) arguments.get(0)).getAsString();
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }
}
