package eu.vipatwork.lti.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;

/** The membership service (NRPS 2.0): two members a page, only the media type of version 2. */
public final class PlatformMemberships {

    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    private static final String CONTAINER = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final int PAGE_SIZE = 2;

    private final LtiPlatform platform;
    private final List<PlatformMember> members = new CopyOnWriteArrayList<>();

    PlatformMemberships(LtiPlatform platform) {
        this.platform = platform;
    }

    void serve() {
        platform.serve("/nrps/members", this::list);
    }

    public void enrol(PlatformMember member) {
        members.add(member);
    }

    public void leave(String subject) {
        members.removeIf(member -> member.subject().equals(subject));
    }

    /** A launch's claim of the service ({@code lti-nrps/claim/namesroleservice}). */
    public Map<String, Object> claim() {
        return Map.of(
                "context_memberships_url",
                platform.issuer() + "/nrps/members?course=1",
                "service_versions",
                List.of("1.0", "2.0"));
    }

    private void list(HttpExchange exchange) throws IOException {
        if (platform.trouble().intercepts(PlatformFaults.Where.MEMBERSHIPS, exchange)
                || !platform.tokens().allows(exchange, List.of(SCOPE))) {
            return;
        }
        PlatformRejection.unless(
                CONTAINER.equals(exchange.getRequestHeaders().getFirst("Accept")), "Accept must be " + CONTAINER);
        Map<String, String> query = PlatformQuery.of(exchange.getRequestURI().getRawQuery());
        PlatformRejection.unless("1".equals(query.get("course")), "the query of the address was lost");
        int from = Integer.parseInt(query.getOrDefault("from", "0"));
        List<Map<String, Object>> page = new ArrayList<>();
        members.stream().skip(from).limit(PAGE_SIZE).forEach(member -> page.add(json(member)));
        if (from + PAGE_SIZE < members.size()) {
            exchange.getResponseHeaders()
                    .set(
                            "Link",
                            "<" + platform.issuer() + "/nrps/members?course=1&from=" + (from + PAGE_SIZE)
                                    + ">; rel=\"next\", <" + platform.issuer()
                                    + "/nrps/members?since=1>; rel=\"differences\"");
        }
        LtiPlatform.answer(
                exchange,
                200,
                CONTAINER,
                JSONObjectUtils.toJSONString(Map.of(
                        "id",
                        platform.issuer() + "/nrps/members",
                        "context",
                        Map.of("id", "course-1"),
                        "members",
                        page)));
    }

    private static Map<String, Object> json(PlatformMember member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", "Active");
        json.put("user_id", member.subject());
        // Short names, as Moodle sends them here.
        json.put(
                "roles",
                member.roles().stream()
                        .map(role -> role.substring(role.indexOf('#') + 1))
                        .toList());
        if (member.name() != null) {
            json.put("name", member.name());
            json.put("email", member.email());
        }
        return json;
    }
}
