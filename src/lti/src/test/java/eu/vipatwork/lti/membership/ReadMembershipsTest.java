package eu.vipatwork.lti.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import eu.vipatwork.lti.LtiFixture;
import eu.vipatwork.lti.LtiLearner;
import eu.vipatwork.lti.link.ResourceLink;
import eu.vipatwork.lti.platform.PlatformFaults;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.lti.platform.PlatformMemberships;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** The class list: read page by page, kept, refreshed when it is old. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ReadMembershipsTest {

    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    @Parameter
    TestDatabase database;

    private LtiFixture ward;
    private PlatformMemberships members;
    private LtiLearner teacher;

    @BeforeEach
    void open() {
        ward = LtiFixture.in(database);
        members = ward.platform.members();
        PlatformMember instructor = PlatformMember.instructor("1", "Tuula Opettaja");
        teacher = new LtiLearner(ward, instructor);
        members.enrol(instructor);
        members.enrol(PlatformMember.learner("17", "Aino Virtanen"));
        members.enrol(PlatformMember.nameless("18"));
        members.enrol(PlatformMember.learner("19", "Cem Yılmaz"));
        members.enrol(PlatformMember.learner("20", "Dora"));
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void aTeachersLaunchHasTheWholeListReadPageByPage() {
        ResourceLink link = open("link-1");
        ward.the(ReadMemberships.class).read();

        ContextMembership list = show(link);
        assertThat(list.members())
                .extracting(ContextMembership.Member::subject)
                .containsExactlyInAnyOrder("1", "17", "18", "19", "20");
        assertThat(list.members())
                .contains(
                        new ContextMembership.Member("1", Optional.of("Tuula Opettaja"), true, true),
                        new ContextMembership.Member("18", Optional.empty(), false, true),
                        new ContextMembership.Member("19", Optional.of("Cem Yılmaz"), false, true));
        assertThat(list.readAt()).contains(ward.clock.instant());
        assertThat(list.refreshing()).isFalse();
        assertThat(ward.platform.complaints()).isEmpty();
    }

    @Test
    void anOldListIsShownWhileANewerOneIsRead() {
        ResourceLink link = open("link-1");
        ward.the(ReadMemberships.class).read();
        members.leave("20");
        ward.clock.forward(Duration.ofMinutes(9));
        assertThat(show(link).refreshing()).isFalse();

        ward.clock.forward(Duration.ofMinutes(1));
        ContextMembership old = show(link);
        assertThat(old.refreshing()).isTrue();
        assertThat(old.members()).hasSize(5);
        ward.the(ReadMemberships.class).read();
        assertThat(show(link).members()).hasSize(4);
    }

    @Test
    void aPlatformThatDoesNotAnswerIsNamedAndTriedAgain() {
        ResourceLink link = open("link-1");
        ward.platform
                .trouble()
                .at(
                        PlatformFaults.Where.MEMBERSHIPS,
                        PlatformFaults.Kind.LYING,
                        ward.clock.instant().plus(Duration.ofMinutes(1)));
        ward.the(ReadMemberships.class).read();
        assertThat(show(link).fault().orElseThrow()).contains("Maintenance");

        ward.clock.forward(Duration.ofMinutes(3));
        ward.the(ReadMemberships.class).read();
        assertThat(show(link).members()).hasSize(5);
        assertThat(show(link).fault()).isEmpty();
    }

    @Test
    void aPlatformThatOffersNoListIsNotAsked() {
        ResourceLink link = teacher.open(teacher.link("link-2"));

        ContextMembership list = show(link);
        assertThat(list.refreshing()).isFalse();
        assertThat(list.readAt()).isEmpty();
    }

    @Test
    void aListThatNobodyLooksAtIsForgotten() {
        ResourceLink link = open("link-1");
        ward.the(ReadMemberships.class).read();
        ward.clock.forward(ContextMemberships.KEPT.plusSeconds(1));
        ward.the(ContextMemberships.class).forgetOld();

        assertThat(show(link).members()).isEmpty();
    }

    private ResourceLink open(String linkId) {
        return teacher.open(teacher.link(linkId).claimed(NRPS, members.claim()));
    }

    private ContextMembership show(ResourceLink link) {
        return ward.the(ContextMemberships.class).show(link.id());
    }
}
