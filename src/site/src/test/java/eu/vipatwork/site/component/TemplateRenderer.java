package eu.vipatwork.site.component;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

import com.ibm.icu.text.MessageFormat;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;

/** Renders components and the layout with a model like that of the running site. */
final class TemplateRenderer {

    private static final Configuration CONFIGURATION = configuration();
    private static final Properties ASSETS = properties("/assets.properties");

    private final Locale locale;

    TemplateRenderer(Locale locale) {
        this.locale = locale;
    }

    static TemplateRenderer inEnglish() {
        return new TemplateRenderer(Locale.ENGLISH);
    }

    /** The template of this name, for a person who is signed in. */
    String render(String name, Map<String, ?> model) {
        try {
            return process(CONFIGURATION.getTemplate(name, locale), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source as the body of a template that has imported all components as {@code c}. */
    String source(String source, Map<String, ?> model) {
        try {
            String whole = "<#import \"/components/all.ftlh\" as c><#import \"/layout/page.ftlh\" as layout>" + source;
            return process(new Template("source.ftlh", new StringReader(whole), CONFIGURATION), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String process(Template template, Map<String, ?> model) throws IOException {
        Map<String, Object> all = new HashMap<>();
        all.put("page", layout("Aino Virtanen"));
        all.put("msg", (TemplateMethodModelEx) this::text);
        all.put("asset", (TemplateMethodModelEx) arguments -> "/assets/" + file(String.valueOf(arguments.get(0))));
        all.putAll(model);
        StringWriter out = new StringWriter();
        try {
            template.process(all, out);
        } catch (TemplateException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return out.toString();
    }

    /** The layout values for this person; null without a session. */
    Map<String, Object> layout(String person) {
        Map<String, Object> page = new HashMap<>();
        page.put("lang", locale.toLanguageTag());
        page.put("person", person);
        page.put(
                "navigation",
                List.of(
                        Map.of("label", "Courses", "href", "/courses", "current", true),
                        Map.of("label", "My progress", "href", "/progress", "current", false),
                        Map.of("label", "Trainees", "href", "/trainees", "current", false)));
        page.put("csrf", person == null ? "" : "token");
        page.put("path", "/styleguide");
        List<Object> languages = new ArrayList<>();
        for (String tag : List.of("en", "fi", "nl")) {
            Locale language = Locale.forLanguageTag(tag);
            languages.add(
                    Map.of("code", tag, "name", language.getDisplayName(language), "current", language.equals(locale)));
        }
        page.put("languages", languages);
        return page;
    }

    private String text(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Object[] unwrapped = new Object[arguments.size()];
        for (int i = 0; i < unwrapped.length; i++) {
            unwrapped[i] = DeepUnwrap.unwrap((TemplateModel) arguments.get(i));
        }
        Object[] rest = new Object[unwrapped.length - 1];
        System.arraycopy(unwrapped, 1, rest, 0, rest.length);
        String pattern = ResourceBundle.getBundle(
                        "messages.site",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(String.valueOf(unwrapped[0]));
        return new MessageFormat(pattern, locale).format(rest);
    }

    /** The hashed name of an asset. */
    static String file(String name) {
        String file = ASSETS.getProperty(name);
        if (file == null) {
            throw new IllegalArgumentException("unknown asset: " + name);
        }
        return file;
    }

    static Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStream in = TemplateRenderer.class.getResourceAsStream(resource)) {
            properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(TemplateRenderer.class.getClassLoader(), "templates");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        return configuration;
    }
}
