package eu.vipatwork.site.component;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;

/** The published examples of GOV.UK Frontend: options of a component and the resulting HTML. */
record GovukFixtures(String component, List<Fixture> fixtures) {

    private static final String FOLDER = "/META-INF/resources/webjars/govuk-frontend/%s/dist/govuk/components/";

    /** One example. */
    record Fixture(String name, Map<String, Object> options, String html) {}

    static GovukFixtures of(String component) {
        Map<?, ?> json = (Map<?, ?>) json(resource(component + "/fixtures.json"));
        List<Fixture> found = new ArrayList<>();
        for (Object each : (List<?>) json.get("fixtures")) {
            Map<?, ?> one = (Map<?, ?>) each;
            found.add(new Fixture((String) one.get("name"), options(one), (String) one.get("html")));
        }
        return new GovukFixtures(component, found);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> options(Map<?, ?> fixture) {
        return (Map<String, Object>) markup("options", fixture.get("options"));
    }

    /** In the fixtures an option whose name ends in "html" holds markup, everything else plain text. */
    private static Object markup(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put((String) key, markup((String) key, each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(markup(name, each)));
            return copy;
        }
        if (value instanceof String text && name.matches("html|.*Html") && !text.isEmpty()) {
            try {
                return HTMLOutputFormat.INSTANCE.fromMarkup(text);
            } catch (TemplateModelException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return value;
    }

    private static String resource(String path) {
        String version = TemplateRenderer.properties("/META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties")
                .getProperty("version");
        try (InputStream in = GovukFixtures.class.getResourceAsStream(FOLDER.formatted(version) + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object json(String source) {
        try {
            Template reader = new Template(
                    "json",
                    new StringReader("<#assign all = source?eval_json>"),
                    new Configuration(Configuration.VERSION_2_3_34));
            Environment environment = reader.createProcessingEnvironment(Map.of("source", source), new StringWriter());
            environment.process();
            return DeepUnwrap.unwrap(environment.getVariable("all"));
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException(e);
        }
    }
}
