package eu.vipatwork.content.xml;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/**
 * Renders the templates {@code *.ftlx} beside the classes of this module. Values are escaped as XML, except those that a
 * template marks with {@code ?no_esc}: text that is safe HTML already.
 */
public final class XmlTemplate {

    private static final Configuration CONFIGURATION = configuration();

    private XmlTemplate() {}

    /**
     * Renders a template.
     *
     * @param name below {@code eu/vipatwork/content}, for example {@code book/pdf.ftlx}
     * @param model the values by their names; objects of other types than the JDK's must be of public classes
     */
    public static String render(String name, Map<String, ?> model) {
        StringWriter out = new StringWriter();
        try {
            CONFIGURATION.getTemplate(name).process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + name + " failed", e);
        }
        return out.toString();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(XmlTemplate.class, "/eu/vipatwork/content"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
