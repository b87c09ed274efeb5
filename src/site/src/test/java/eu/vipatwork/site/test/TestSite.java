package eu.vipatwork.site.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;

import org.jsoup.Jsoup;

import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Feature;
import eu.vipatwork.site.Features;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.AuthorizationFilter;
import eu.vipatwork.site.http.CsrfFilter;
import eu.vipatwork.site.http.SignInPrompt;
import eu.vipatwork.site.view.Assets;
import eu.vipatwork.site.view.PageAddresses;
import eu.vipatwork.site.view.View;
import eu.vipatwork.site.view.ViewWriter;

/** A site with the pages and menus of some features, as the server has it with those of all modules. */
public final class TestSite {

    private static final Settings SETTINGS = Settings.ofSystem();
    private static final Assets ASSETS = new Assets(SETTINGS);

    private final Settings settings;
    private final Features features;

    public TestSite(Feature... features) {
        this(SETTINGS, features);
    }

    public TestSite(Settings settings, Feature... features) {
        this.settings = settings;
        this.features = new Features(List.of(features));
    }

    /** The page as the answer to this request, with status 200. */
    public RenderedPage render(FakeRequest request, View view) {
        return render(request, view.status(200));
    }

    /** The page of this response. */
    public RenderedPage render(FakeRequest request, Response response) {
        assertThat(response.getEntity()).isInstanceOf(View.class);
        RequestContext context = request.context();
        ViewWriter writer = new ViewWriter(context, settings, ASSETS, features, new PageAddresses(features), List.of());
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        try {
            writer.writeTo(
                    (View) response.getEntity(),
                    View.class,
                    View.class,
                    new Annotation[0],
                    MediaType.TEXT_HTML_TYPE,
                    new MultivaluedHashMap<>(),
                    html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RenderedPage(response.getStatus(), Jsoup.parse(html.toString(StandardCharsets.UTF_8)));
    }

    /**
     * Sends the request through the filters in their order, up to a method of a page.
     *
     * @param method the name of the method; null when no page has the address
     * @return the response of the filter that refused it; empty when the request reaches the method
     */
    public static Optional<Response> filter(FakeRequest request, Class<?> page, String method, SignInPrompt signIn) {
        RequestContext context = request.context();
        ResourceInfo resource = resource(page, method);
        if (request.aborted().isEmpty()) {
            new CsrfFilter(context, SETTINGS, resource).filter(request.container());
        }
        if (request.aborted().isEmpty()) {
            new AuthorizationFilter(context, signIn, resource).filter(request.container());
        }
        return request.aborted();
    }

    /** The English message with this key, so that tests do not repeat the wording. */
    public static String text(String key, Object... arguments) {
        return Messages.in(Locale.ENGLISH).text(key, arguments);
    }

    private static ResourceInfo resource(Class<?> page, String name) {
        Method method = Arrays.stream(page.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElse(null);
        assertThat(name == null || method != null)
                .as("%s has a method %s", page, name)
                .isTrue();
        return FakeRequest.fake(ResourceInfo.class, call -> call.name().equals("getResourceMethod") ? method : page);
    }
}
