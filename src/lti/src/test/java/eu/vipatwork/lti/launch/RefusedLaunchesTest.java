package eu.vipatwork.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.sql.ResultSet;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.nimbusds.jwt.JWTClaimsSet;

import eu.vipatwork.lti.LtiFixture;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.message.LaunchFault;
import eu.vipatwork.lti.message.LaunchMessage;
import eu.vipatwork.lti.message.LaunchParameters;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.message.LinkTargets;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.lti.platform.PlatformRejection;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** Each fault of a launch: the launch is refused for that reason, and nothing is created. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class RefusedLaunchesTest {

    private static final List<String> TABLES = List.of(
            "person",
            "membership",
            "person_session",
            "lti_user",
            "lti_resource_link",
            "lti_participant",
            "lti_deployment");

    /** Faults that are found in the pages, and tested there. */
    private static final Set<LaunchFault> ELSEWHERE =
            EnumSet.of(LaunchFault.BROWSER_CHANGED, LaunchFault.PERSON_LOCKED);

    @Parameter
    TestDatabase database;

    private LtiFixture lti;

    @BeforeEach
    void open() {
        lti = LtiFixture.in(database);
    }

    @AfterEach
    void close() {
        lti.close();
    }

    static List<LaunchCase> cases() {
        return LaunchCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLaunchWithAFaultIsRefusedAndCreatesNothing(LaunchCase launchCase) {
        LaunchMutation mutation = new LaunchMutation(lti, launchCase);
        mutation.before();
        String before = rows();

        if (launchCase.refused().startsWith("platform: ")) {
            PlatformRejection rejection = catchThrowableOfType(PlatformRejection.class, () -> play(mutation));
            assertThat(rejection.getMessage()).isEqualTo(launchCase.refused().substring("platform: ".length()));
        } else {
            LaunchRefused refused = catchThrowableOfType(LaunchRefused.class, () -> play(mutation));
            assertThat(refused).as("refused").isNotNull();
            assertThat(refused.fault()).as(refused.detail()).isEqualTo(LaunchFault.valueOf(launchCase.refused()));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void everyFaultHasACase() {
        Set<String> seen = cases().stream().map(LaunchCase::refused).collect(Collectors.toSet());

        assertThat(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)))
                .extracting(Enum::name)
                .allMatch(seen::contains);
    }

    private void play(LaunchMutation mutation) throws LaunchRefused {
        mutation.launch = lti.platform
                .launch(lti.tool, PlatformMember.learner("17", "Aino Virtanen"), LaunchMutation.TARGET)
                .link("link-1", "The broker's role")
                .initiating(parameters -> LaunchMutation.apply(mutation.launchCase.changes("login"), parameters))
                .bending(this.claims(mutation.launchCase))
                .bendingHeader(mutation::header)
                .bendingToken(mutation::token);
        BeginLogin.GoTo goTo = lti.the(BeginLogin.class).begin(mutation.login(mutation.launch.initiation()));
        Map<String, String> response = new HashMap<>(lti.platform.authorize(mutation.authorization(goTo.address())));
        LaunchMutation.apply(mutation.launchCase.changes("response"), response);
        lti.the(CheckLaunch.class).check(mutation.response(response));
    }

    private java.util.function.UnaryOperator<JWTClaimsSet.Builder> claims(LaunchCase launchCase) {
        return claims -> {
            launchCase.changes("claims").forEach((name, value) -> claims.claim(name, timed(value)));
            return claims;
        };
    }

    private Object timed(Object value) {
        return value instanceof String text && text.matches("now[+-]\\d+")
                ? Date.from(lti.clock.instant().plusSeconds(Long.parseLong(text.substring(3))))
                : value;
    }

    private String rows() {
        return lti.database()
                .inTransaction(() -> TABLES.stream().map(this::count).collect(Collectors.joining(" ")));
    }

    private String count(String table) {
        try (var connection = lti.database().dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return table + "=" + rows.getInt(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLaunchWithoutAFaultIsAccepted() throws LaunchRefused {
        var launch = lti.platform
                .launch(lti.tool, PlatformMember.learner("17", "Aino Virtanen"), LaunchMutation.TARGET)
                .link("link-1", "The broker's role");
        BeginLogin.GoTo goTo = lti.the(BeginLogin.class).begin(LaunchParameters.of(launch.initiation()));

        CheckLaunch.Checked checked =
                lti.the(CheckLaunch.class).check(LaunchParameters.of(lti.platform.authorize(goTo.address())));

        assertThat(goTo.browser().begins(checked.state())).isTrue();
        assertThat(checked.launch().subject()).isEqualTo("17");
        assertThat(checked.launch().message())
                .isEqualTo(new LaunchMessage.OpenLink(
                        "link-1",
                        Optional.of("The broker's role"),
                        Optional.of(new LinkedContent("intermediary", Optional.of("broker-role"), Optional.empty())),
                        ResourceLink.Services.NONE));
        assertThat(URI.create(LaunchMutation.TARGET).getPath())
                .isEqualTo(LinkTargets.path(
                        new LinkedContent("intermediary", Optional.of("broker-role"), Optional.empty())));
    }
}
