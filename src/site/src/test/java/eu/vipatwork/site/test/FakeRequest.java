package eu.vipatwork.site.test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import eu.vipatwork.people.session.SignedIn;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.http.FormFilter;

/** A request of a browser. Everything that a test does not set is as a browser of this site would send it. */
public final class FakeRequest {

    private static final URI BASE = URI.create("https://vip.example.org/");

    private final String method;
    private final URI uri;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final List<Locale> languages = new ArrayList<>();
    private final RequestContext context = new RequestContext();
    private MediaType type;
    private InputStream body = InputStream.nullInputStream();
    private int length = -1;
    private Response aborted;
    private boolean formRead;

    private FakeRequest(String method, String pathAndQuery) {
        this.method = method;
        this.uri = BASE.resolve(pathAndQuery);
    }

    public static FakeRequest get(String pathAndQuery) {
        return new FakeRequest("GET", pathAndQuery);
    }

    /** @param fields names and values of the form in turn */
    public static FakeRequest post(String pathAndQuery, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(encode(fields[i]))
                    .append('=')
                    .append(encode(fields[i + 1]));
        }
        return new FakeRequest("POST", pathAndQuery)
                .body(
                        MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                        form.toString().getBytes(StandardCharsets.UTF_8));
    }

    public FakeRequest by(SignedIn person) {
        context.signedIn(person, "session-token");
        return this;
    }

    /** Sets the language of the interface, as the session filter does. */
    public FakeRequest in(String language) {
        context.speak(Locale.forLanguageTag(language));
        return this;
    }

    /** Sets the languages of {@code Accept-Language}. */
    public FakeRequest accepting(String... tags) {
        for (String tag : tags) {
            languages.add(Locale.forLanguageTag(tag));
        }
        return this;
    }

    public FakeRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public FakeRequest cookie(String name, String value) {
        cookies.put(name, new Cookie.Builder(name).value(value).build());
        return this;
    }

    /** Sets the body and its length. */
    public FakeRequest body(MediaType contentType, byte[] content) {
        this.length = content.length;
        return body(contentType, new ByteArrayInputStream(content));
    }

    /** Sets a body of unknown length if no length was set. */
    public FakeRequest body(MediaType contentType, InputStream content) {
        this.type = contentType;
        this.body = content;
        return this;
    }

    /** Leaves out the header {@code Content-Length}. */
    public FakeRequest withoutLength() {
        this.length = -1;
        return this;
    }

    /** The context of this request; the form filter has read path and form. */
    public RequestContext context() {
        if (!formRead) {
            formRead = true;
            try {
                new FormFilter(context).filter(container());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return context;
    }

    /** The request for filters. It has only the methods that the filters of this site call. */
    public ContainerRequestContext container() {
        return fake(ContainerRequestContext.class, call -> switch (call.name()) {
            case "getMethod" -> method;
            case "getMediaType" -> type;
            case "getLength" -> length;
            case "getEntityStream" -> body;
            case "getHeaderString" -> headers.get((String) call.argument());
            case "getCookies" -> cookies;
            case "getAcceptableLanguages" -> languages;
            case "getUriInfo" ->
                fake(UriInfo.class, part -> switch (part.name()) {
                    case "getRequestUri" -> uri;
                    case "getBaseUri" -> BASE;
                    default -> throw part.unknown();
                });
            case "abortWith" -> aborted = (Response) call.argument();
            default -> throw call.unknown();
        });
    }

    /** The response with which a filter ended the request. */
    public Optional<Response> aborted() {
        return Optional.ofNullable(aborted);
    }

    /** A call of a method of an interface. */
    record Call(String name, Object argument) {

        UnsupportedOperationException unknown() {
            return new UnsupportedOperationException("the fake has no " + name);
        }
    }

    static <T> T fake(Class<T> type, Function<Call, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, values) -> {
                    Object answer = answers.apply(new Call(called.getName(), values == null ? null : values[0]));
                    return called.getReturnType() == void.class ? null : answer;
                }));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
