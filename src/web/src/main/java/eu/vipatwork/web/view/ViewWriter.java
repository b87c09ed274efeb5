package eu.vipatwork.web.view;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.lti.Handover;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.web.http.Visit;
import eu.vipatwork.web.start.Settings;
import eu.vipatwork.web.start.SourceTree;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/**
 * Writes a {@link View} as HTML. The whole page is made before its first byte goes out, so a fault in a template gives
 * a proper failure page and never half of one.
 */
@Provider
@ApplicationScoped
@Produces("text/html;charset=UTF-8")
public class ViewWriter implements MessageBodyWriter<View> {

    private final Visit visit;
    private final Configuration configuration;
    private final Assets assets;
    private final Handover handover;

    protected ViewWriter() {
        this(null, null, null, (Configuration) null); // for the proxy
    }

    @Inject
    public ViewWriter(Visit visit, Settings settings, Assets assets, Handover handover) {
        this(visit, assets, handover, templates(settings));
    }

    private ViewWriter(Visit visit, Assets assets, Handover handover, Configuration configuration) {
        this.handover = handover;
        this.visit = visit;
        this.assets = assets;
        this.configuration = configuration;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == View.class;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        byte[] html = render(view).getBytes(StandardCharsets.UTF_8);
        headers.putSingle("Content-Length", html.length);
        headers.putSingle("Content-Language", visit.locale().toLanguageTag());
        out.write(html);
    }

    private String render(View view) throws IOException {
        Messages messages = Messages.in(visit.locale());
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("page", Frame.of(visit));
        model.put("msg", new MessageMethod(messages));
        model.put("when", new TimeMethod(messages.locale()));
        model.put("languageName", new LanguageMethod(messages.locale()));
        model.put("asset", assets);
        if (visit.framed()) {
            visit.sessionToken().ifPresent(token -> model.put("handover", handover.session(token)));
        }
        Template template = configuration.getTemplate("pages/" + view.name() + ".ftlh", messages.locale());
        StringWriter html = new StringWriter(16_384);
        try {
            template.process(model, html);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + view.name() + " failed", e);
        }
        return html.toString();
    }

    private static Configuration templates(Settings settings) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader(settings));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        configuration.setTemplateUpdateDelayMilliseconds(settings.sources().isPresent() ? 0 : Long.MAX_VALUE);
        return configuration;
    }

    /** The templates of the application; in the developers' mode those of the source tree. */
    private static TemplateLoader loader(Settings settings) {
        Optional<Path> edited = settings.sources().map(SourceTree::templates);
        try {
            return edited.isPresent()
                    ? new FileTemplateLoader(edited.get().toFile())
                    : new ClassTemplateLoader(ViewWriter.class.getClassLoader(), "templates");
        } catch (IOException e) {
            throw new UncheckedIOException("the templates of the source tree cannot be read", e);
        }
    }
}
