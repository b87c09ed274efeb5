package eu.vipatwork.lti;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.vipatwork.content.authoring.ImportPublications;
import eu.vipatwork.lti.key.ToolKeys;
import eu.vipatwork.lti.outbound.OutboundHttpClient;
import eu.vipatwork.lti.platform.LtiPlatform;
import eu.vipatwork.lti.platform.PlatformTool;
import eu.vipatwork.lti.registration.PlatformAddresses;
import eu.vipatwork.lti.registration.RegisterPlatform;
import eu.vipatwork.lti.registration.RegistrationId;
import eu.vipatwork.people.AddOrganisation;
import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.test.MovableClock;
import eu.vipatwork.shared.test.TestApplication;
import eu.vipatwork.shared.test.TestDatabase;

/** The modules, the courses of this repository and a registered test platform. */
public final class LtiFixture implements AutoCloseable {

    /** One application for each kind of database, shared by all tests of this module. */
    private static final Map<String, TestApplication> APPLICATIONS = new HashMap<>();

    public final MovableClock clock;
    public final LtiPlatform platform;
    public final PlatformTool tool;
    public final OrganisationId organisation;
    public final RegistrationId registration;
    private final TestApplication application;

    private LtiFixture(TestApplication application) {
        this.application = application;
        this.clock = (MovableClock) the(InstantSource.class);
        this.platform = LtiPlatform.start(clock);
        organisation = the(AddOrganisation.class).add("College");
        ToolAddresses ours = the(ToolAddresses.class);
        // No server of ours runs here, so the platform itself serves our key set.
        platform.serve(
                "/tool-keys",
                exchange -> LtiPlatform.answer(
                        exchange,
                        200,
                        "application/json",
                        the(ToolKeys.class).published().toString()));
        tool = platform.add(
                new PlatformTool("client-1", ours.login(), Set.of(ours.launch()), platform.at("/tool-keys"), "d-1"));
        registration =
                the(RegisterPlatform.class).register(details("client-1", Set.of("d-1"), false), Optional.empty());
    }

    /**
     * The tests share one application for each kind of database, as creating the tables and importing the courses takes
     * seconds. Each fixture has its own platform.
     */
    public static LtiFixture in(TestDatabase kind) {
        return new LtiFixture(APPLICATIONS.computeIfAbsent(kind.toString(), name -> start(kind)));
    }

    private static TestApplication start(TestDatabase database) {
        System.setProperty(
                "vipatwork.data", Path.of("target", "data").toAbsolutePath().toString());
        System.setProperty(OutboundHttpClient.PRIVATE, "true");
        TestApplication application = TestApplication.of(
                database, MovableClock.atNine(), List.of("people", "content", "xapi", "learning", "progress", "lti"));
        application.the(ImportPublications.class).importAll();
        return application;
    }

    /** The database of the shared application; an earlier test may have created it. */
    public TestDatabase database() {
        return application.database();
    }

    public RegisterPlatform.Details details(String client, Set<String> deployments, boolean everyDeployment) {
        return new RegisterPlatform.Details(
                organisation,
                "Moodle of the college",
                platform.issuer(),
                client,
                new PlatformAddresses(platform.at("/authorize"), platform.at("/token"), platform.at("/keys")),
                Set.of(URI.create("https://school.example")),
                Set.of(),
                deployments,
                everyDeployment);
    }

    public <T> T the(Class<T> type) {
        return application.the(type);
    }

    @Override
    public void close() {
        platform.close();
    }
}
