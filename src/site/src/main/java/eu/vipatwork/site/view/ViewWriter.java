package eu.vipatwork.site.view;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.OperatorContact;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Features;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.SourceTree;
import eu.vipatwork.site.ViewExtension;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;

/**
 * Writes a {@link View} as HTML. The page is rendered completely before its first byte is sent, so that a fault in a
 * template leads to the failure page and not to half a page.
 */
@Provider
@ApplicationScoped
@Produces("text/html;charset=UTF-8")
public class ViewWriter implements MessageBodyWriter<View> {

    private final RequestContext request;
    private final Configuration configuration;
    private final Assets assets;
    private final Features features;
    private final PageAddresses addresses;
    private final OperatorContact contact;
    private final List<ViewExtension> extensions;

    protected ViewWriter() {
        this(null, null, null, null, null, null, (Configuration) null); // for the proxy
    }

    @Inject
    public ViewWriter(
            RequestContext request,
            Settings settings,
            Assets assets,
            Features features,
            PageAddresses addresses,
            @Any Instance<ViewExtension> extensions) {
        this(request, settings, assets, features, addresses, extensions.stream().toList());
    }

    /** For tests. */
    public ViewWriter(
            RequestContext request,
            Settings settings,
            Assets assets,
            Features features,
            PageAddresses addresses,
            List<ViewExtension> extensions) {
        this(
                request,
                assets,
                features,
                addresses,
                settings.operatorContact().orElse(null),
                extensions,
                templates(settings));
    }

    private ViewWriter(
            RequestContext request,
            Assets assets,
            Features features,
            PageAddresses addresses,
            OperatorContact contact,
            List<ViewExtension> extensions,
            Configuration configuration) {
        this.request = request;
        this.assets = assets;
        this.features = features;
        this.addresses = addresses;
        this.contact = contact;
        this.extensions = extensions;
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
        headers.putSingle("Content-Language", request.locale().toLanguageTag());
        out.write(html);
    }

    private String render(View view) throws IOException {
        Messages messages = Messages.in(request.locale());
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("page", PageLayout.of(request, features, addresses, contact));
        model.put("msg", new MessageMethod(messages));
        model.put("when", new TimeMethod(messages.locale()));
        model.put("languageName", new LanguageMethod(messages.locale()));
        model.put("asset", assets);
        extensions.forEach(extension -> extension.extend(model, request));
        Template template = configuration.getTemplate("pages/" + view.name() + ".ftlh", messages.locale());
        StringWriter html = new StringWriter(16_384);
        try {
            template.process(model, html);
        } catch (TemplateException e) {
            throw new IllegalStateException("cannot render the template " + view.name(), e);
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

    /** The templates of all modules; in developers' mode those of the source tree. */
    private static TemplateLoader loader(Settings settings) {
        return SourceTree.of(settings)
                .map(ViewWriter::editedTemplates)
                .orElseGet(() -> new ClassTemplateLoader(ViewWriter.class.getClassLoader(), "templates"));
    }

    private static TemplateLoader editedTemplates(SourceTree tree) {
        return new MultiTemplateLoader(tree.resources().stream()
                .map(folder -> folder.resolve("templates"))
                .filter(Files::isDirectory)
                .map(ViewWriter::folder)
                .toArray(TemplateLoader[]::new));
    }

    private static TemplateLoader folder(Path templates) {
        try {
            return new FileTemplateLoader(templates.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the templates of the source tree", e);
        }
    }
}
