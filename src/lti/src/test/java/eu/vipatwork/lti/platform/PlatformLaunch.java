package eu.vipatwork.lti.platform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;

/** A launch of a link in the platform; a test may change any part of it. */
public final class PlatformLaunch {

    static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    static final String FOR_USER = "https://purl.imsglobal.org/spec/lti/claim/for_user";

    final String id;
    final PlatformTool tool;
    final PlatformMember member;
    final Map<String, Object> claims = new LinkedHashMap<>();
    final Map<String, String> initiation = new HashMap<>();
    boolean frame = true;
    boolean storage;
    boolean pause;
    UnaryOperator<JWTClaimsSet.Builder> bend = UnaryOperator.identity();
    UnaryOperator<JWSHeader.Builder> bendHeader = UnaryOperator.identity();
    UnaryOperator<String> bendToken = UnaryOperator.identity();

    PlatformLaunch(String id, PlatformTool tool, PlatformMember member, String issuer, String target) {
        this.id = id;
        this.tool = tool;
        this.member = member;
        initiation.put("iss", issuer);
        initiation.put("target_link_uri", target);
        initiation.put("login_hint", member.subject());
        initiation.put("lti_message_hint", "{\"launch\":\"" + id + "\",\"c\":\"é & ü\"}");
        initiation.put("client_id", tool.clientId());
        initiation.put("lti_deployment_id", tool.deployment());
        claim("version", "1.3.0");
        claim("deployment_id", tool.deployment());
        claim("target_link_uri", target);
        claim("roles", member.roles());
        claim("context", Map.of("id", "course-1", "title", "Placement course", "type", List.of("CourseSection")));
        claim(
                "launch_presentation",
                Map.of("document_target", "iframe", "locale", "en", "return_url", issuer + "/back"));
        claim("tool_platform", Map.of("guid", "test", "name", "Test platform"));
    }

    /** A launch of the resource link with this id. */
    public PlatformLaunch link(String linkId, String title) {
        claim("message_type", "LtiResourceLinkRequest");
        claim("resource_link", Map.of("id", linkId, "title", title));
        return this;
    }

    /** A launch of the content selection. */
    public PlatformLaunch deepLinking(Map<String, Object> settings) {
        claim("message_type", "LtiDeepLinkingRequest");
        claims.put(DEEP_LINKING + "deep_linking_settings", settings);
        return this;
    }

    public PlatformLaunch custom(Map<String, ?> parameters) {
        claim("custom", parameters);
        return this;
    }

    /** Sets an LTI claim by the last part of its name; null removes it. */
    public PlatformLaunch claim(String name, Object value) {
        claims.put(CLAIM + name, value);
        return this;
    }

    /** Sets a claim by its full name. */
    public PlatformLaunch claimed(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public PlatformLaunch inWindow() {
        frame = false;
        claim("launch_presentation", Map.of("document_target", "window"));
        return this;
    }

    /** With {@code lti_storage_target}, as a platform with storage for tools. */
    public PlatformLaunch withStorage() {
        storage = true;
        initiation.put("lti_storage_target", "storage");
        return this;
    }

    /** The authorization page waits for a click, so that a test can act before the launch goes on. */
    public PlatformLaunch pausing() {
        pause = true;
        return this;
    }

    /** Changes what is sent to the tool's login address. */
    public PlatformLaunch initiating(Consumer<Map<String, String>> change) {
        change.accept(initiation);
        return this;
    }

    public PlatformLaunch bending(UnaryOperator<JWTClaimsSet.Builder> how) {
        bend = how;
        return this;
    }

    public PlatformLaunch bendingHeader(UnaryOperator<JWSHeader.Builder> how) {
        bendHeader = how;
        return this;
    }

    /** Changes the signed token, or replaces it. */
    public PlatformLaunch bendingToken(UnaryOperator<String> how) {
        bendToken = how;
        return this;
    }

    /** The parameters of third-party initiated login. */
    public Map<String, String> initiation() {
        return Map.copyOf(initiation);
    }

    /** The id in the address of its page. */
    public String id() {
        return id;
    }

    JWSHeader.Builder header(String kid) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid);
    }
}
