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

/** The rooms, the courses of this repository and a platform of its own that is registered with them. */
public final class LtiFixture implements AutoCloseable {

    /** One for each kind of database, until the tests of the room are over: what it knows, it learns once. */
    private static final Map<String, TestApplication> HOUSES = new HashMap<>();

    public final MovableClock clock;
    public final LtiPlatform platform;
    public final PlatformTool tool;
    public final OrganisationId organisation;
    public final RegistrationId registration;
    private final TestApplication house;

    private LtiFixture(TestApplication house) {
        this.house = house;
        this.clock = (MovableClock) the(InstantSource.class);
        this.platform = LtiPlatform.start(clock);
        organisation = the(AddOrganisation.class).add("College");
        ToolAddresses ours = the(ToolAddresses.class);
        // No server runs here, so the platform reads our key set by an address of its own.
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
     * To make the tables and import the courses takes seconds, so all tests of the room share the rooms of one database
     * of this kind; each ward has a platform of its own.
     */
    public static LtiFixture in(TestDatabase kind) {
        return new LtiFixture(HOUSES.computeIfAbsent(kind.toString(), name -> house(kind)));
    }

    private static TestApplication house(TestDatabase database) {
        System.setProperty(
                "vipatwork.data", Path.of("target", "data").toAbsolutePath().toString());
        System.setProperty(OutboundHttpClient.PRIVATE, "true");
        TestApplication house = TestApplication.of(
                database, MovableClock.atNine(), List.of("people", "content", "xapi", "learning", "progress", "lti"));
        house.the(ImportPublications.class).importAll();
        return house;
    }

    /** That of the rooms, which an earlier test may have brought. */
    public TestDatabase database() {
        return house.database();
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
        return house.the(type);
    }

    @Override
    public void close() {
        platform.close();
    }
}
