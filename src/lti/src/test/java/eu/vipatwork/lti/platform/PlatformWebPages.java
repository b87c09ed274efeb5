package eu.vipatwork.lti.platform;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;

/** The platform's pages: a course page with the tool in a frame, and the authorization endpoint. */
final class PlatformWebPages {

    /** The platform's storage for tools (LTI Client Side postMessages, platform storage); logs each message. */
    private static final String STORAGE = """
            <iframe name="storage" title="Storage" srcdoc="&lt;p&gt;Storage&lt;/p&gt;" hidden></iframe>
            <script>
            const stored = {};
            window.addEventListener('load', () => {
              const frame = document.querySelector('iframe[name=storage]').contentWindow;
              frame.addEventListener('message', event => {
                const m = event.data, key = event.origin + ' ' + m.key;
                let reply = {subject: m.subject + '.response', message_id: m.message_id, key: m.key};
                if (m.subject === 'lti.put_data') { stored[key] = m.value; reply.value = m.value; }
                else if (m.subject === 'lti.get_data') { reply.value = stored[key]; }
                else return;
                log(m.subject + ' ' + m.key);
                event.source.postMessage(reply, event.origin);
              });
            });
            </script>
            """;

    /** The log, and the handler of messages that every platform supports. */
    private static final String SCRIPT = """
            <ul id="log"></ul>
            <script>
            function log(text) {
              const li = document.createElement('li'); li.textContent = text;
              document.getElementById('log').append(li);
            }
            window.addEventListener('message', event => {
              const m = event.data || {};
              if (m.subject === 'lti.frameResize') {
                document.querySelector('iframe[name=tool]').style.height = m.height + 'px';
                log('lti.frameResize');
              }
              if (m.subject === 'org.imsglobal.lti.close') log('org.imsglobal.lti.close');
            });
            </script>
            """;

    private final LtiPlatform platform;

    PlatformWebPages(LtiPlatform platform) {
        this.platform = platform;
    }

    void serve() {
        platform.serve("/launch/", this::launch);
        platform.serve("/authorize", this::authorize);
        platform.serve(
                "/registration/", exchange -> LtiPlatform.answer(exchange, 200, "text/html", registration(exchange)));
    }

    /** {@code /launch/N}: the click on a link; {@code ?get} uses GET as some platforms do. */
    private void launch(HttpExchange exchange) throws java.io.IOException {
        String path = exchange.getRequestURI().getPath();
        PlatformLaunch launch = platform.launch(path.substring("/launch/".length()));
        String method = "get".equals(exchange.getRequestURI().getQuery()) ? "get" : "post";
        String target = launch.frame ? "tool" : "_self";
        LtiPlatform.answer(
                exchange,
                200,
                "text/html",
                page(
                        "Placement course",
                        (launch.storage ? STORAGE : "")
                                + (launch.frame ? frame("about:blank") : "")
                                + SCRIPT
                                + form(method, launch.tool.login(), target, launch.initiation, true)));
    }

    private void authorize(HttpExchange exchange) throws java.io.IOException {
        URI request = platform.at(exchange.getRequestURI().toString());
        Map<String, String> form = platform.authorize(request);
        URI redirect = URI.create(PlatformQuery.of(request.getRawQuery()).get("redirect_uri"));
        LtiPlatform.answer(
                exchange,
                200,
                "text/html",
                page("Going on", form("post", redirect, "_self", form, !platform.pauses(request))));
    }

    /** {@code /registration/?URL}: the administrator pasted the tool's registration address. */
    private String registration(HttpExchange exchange) {
        URI tool = URI.create(
                PlatformQuery.of(exchange.getRequestURI().getRawQuery()).get("tool"));
        String address = tool + "?"
                + PlatformQuery.encoded(Map.of(
                        "openid_configuration",
                        platform.issuer() + "/.well-known/openid-configuration",
                        "registration_token",
                        PlatformRegistrations.TOKEN));
        return page("Add a tool", frame(address) + SCRIPT);
    }

    private static String frame(String address) {
        return "<iframe name=\"tool\" title=\"Tool\" width=\"885\" height=\"653\" style=\"max-width: 100%\" src=\""
                + escaped(address) + "\"></iframe>";
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><title>" + title
                + "</title><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"></head><body><h1>"
                + title + "</h1>" + body + "</body></html>";
    }

    private static String form(String method, URI action, String target, Map<String, String> fields, boolean atOnce) {
        String inputs = fields.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + escaped(field.getKey()) + "\" value=\""
                        + escaped(field.getValue()) + "\">")
                .collect(Collectors.joining());
        return "<form id=\"go\" method=\"" + method + "\" action=\"" + escaped(action.toString()) + "\" target=\""
                + target + "\">" + inputs + "<button>Go on</button></form>"
                + (!atOnce
                        ? ""
                        : "<script>window.addEventListener('load', () =>"
                                + " document.getElementById('go').submit());</script>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
