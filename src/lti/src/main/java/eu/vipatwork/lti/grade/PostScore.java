package eu.vipatwork.lti.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;

import eu.vipatwork.lti.outbound.OutboundRequestFailed;
import eu.vipatwork.lti.registration.Registration;
import eu.vipatwork.lti.services.LtiScope;
import eu.vipatwork.lti.services.PlatformReply;
import eu.vipatwork.lti.services.PlatformServiceClient;
import eu.vipatwork.lti.services.ScopeNotGranted;
import eu.vipatwork.lti.services.TokenRefused;

/**
 * Sends one score (AGS 2.0, 3.4), always as {@code FullyGraded}: any other value would delete the existing grade. The
 * maximum is {@value #MAXIMUM}; the platform converts it to its own maximum.
 */
@Dependent
class PostScore {

    static final int MAXIMUM = 100;
    private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int FIRST_CLIENT_ERROR = 400;

    /** The platform, or a proxy in front of it, is not available for any request. */
    private static final Set<Integer> UNAVAILABLE = Set.of(408, 502, 503, 504);

    private final PlatformServiceClient calls;
    private final InstantSource clock;

    @Inject
    PostScore(PlatformServiceClient calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    DeliveryResult send(Registration registration, URI lineItem, GradeOutbox.Due grade, RSAKey key) {
        try {
            PlatformReply reply = calls.post(registration, LtiScope.SCORE, key, scores(lineItem), SCORE, body(grade));
            return result(reply);
        } catch (ScopeNotGranted e) {
            return new DeliveryResult.Refused(GradeFault.NO_PERMISSION, e.getMessage());
        } catch (TokenRefused e) {
            return DeliveryResult.Later.wholePlatform(GradeFault.NO_TOKEN, e.getMessage());
        } catch (OutboundRequestFailed e) {
            return DeliveryResult.Later.wholePlatform(GradeFault.UNREACHABLE, e.getMessage());
        }
    }

    /** The result of a delivery by its response, or by the response of a request that it needs. */
    DeliveryResult result(PlatformReply reply) {
        int status = reply.response().status();
        if (reply.isSuccess()) {
            return reply.isPage()
                    ? DeliveryResult.Later.wholePlatform(GradeFault.NOT_TAKEN, reply.message())
                    : new DeliveryResult.Sent();
        }
        if (status == TOO_MANY || (status == FORBIDDEN && isRateLimit(reply))) {
            return new DeliveryResult.Later(
                    GradeFault.TOO_MANY, reply.message(), true, reply.retryAfter(clock.instant()));
        }
        if (UNAVAILABLE.contains(status)) {
            return new DeliveryResult.Later(
                    GradeFault.UNREACHABLE, reply.message(), true, reply.retryAfter(clock.instant()));
        }
        if (status >= FIRST_SERVER_ERROR) {
            return DeliveryResult.Later.gradeOnly(GradeFault.UNREACHABLE, reply.message());
        }
        if (status < FIRST_CLIENT_ERROR) {
            return DeliveryResult.Later.wholePlatform(
                    GradeFault.NOT_TAKEN, reply.message()); // a redirect, for example to a sign-in page
        }
        return switch (status) {
            case CONFLICT -> DeliveryResult.Later.gradeOnly(GradeFault.CONFLICT, reply.message());
            case UNAUTHORIZED -> DeliveryResult.Later.wholePlatform(GradeFault.NO_TOKEN, reply.message());
            case FORBIDDEN -> new DeliveryResult.Refused(GradeFault.NO_PERMISSION, reply.message());
            default -> new DeliveryResult.Refused(GradeFault.REFUSED, reply.message());
        };
    }

    /** Canvas reports a rate limit with status 403. */
    private static boolean isRateLimit(PlatformReply reply) {
        return reply.response().body().contains("Rate Limit Exceeded");
    }

    /** Appends to the path and keeps the query of a line item, such as Moodle's {@code ?type_id=1} (AGS 2.0, 3.1). */
    static URI scores(URI lineItem) {
        String text = lineItem.toString();
        int query = text.indexOf('?');
        return URI.create(query < 0 ? text + "/scores" : text.substring(0, query) + "/scores" + text.substring(query));
    }

    private static String body(GradeOutbox.Due grade) {
        Map<String, Object> score = new LinkedHashMap<>();
        score.put("userId", grade.subject());
        score.put(
                "scoreGiven",
                BigDecimal.valueOf(grade.score() * MAXIMUM)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .doubleValue());
        score.put("scoreMaximum", MAXIMUM);
        score.put("activityProgress", grade.complete() ? "Completed" : "InProgress");
        score.put("gradingProgress", "FullyGraded");
        score.put("timestamp", grade.timestamp().toString());
        return JSONObjectUtils.toJSONString(score);
    }
}
