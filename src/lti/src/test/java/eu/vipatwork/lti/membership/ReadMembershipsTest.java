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

/** Memberships: read page by page, stored, read again when they are old. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ReadMembershipsTest {

    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    @Parameter
    TestDatabase database;

    private LtiFixture lti;
    private PlatformMemberships members;
    private LtiLearner teacher;

    @BeforeEach
    void open() {
        lti = LtiFixture.in(database);
        members = lti.platform.members();
        PlatformMember instructor = PlatformMember.instructor("1", "Tuula Opettaja");
        teacher = new LtiLearner(lti, instructor);
        members.enrol(instructor);
        members.enrol(PlatformMember.learner("17", "Aino Virtanen"));
        members.enrol(PlatformMember.nameless("18"));
        members.enrol(PlatformMember.learner("19", "Cem Yılmaz"));
        members.enrol(PlatformMember.learner("20", "Dora"));
    }

    @AfterEach
    void close() {
        lti.close();
    }

    @Test
    void anInstructorsLaunchReadsAllPagesOfTheMembership() {
        ResourceLink link = open("link-1");
        lti.the(ReadMemberships.class).read();

        ContextMembership list = show(link);
        assertThat(list.members())
                .extracting(ContextMembership.Member::subject)
                .containsExactlyInAnyOrder("1", "17", "18", "19", "20");
        assertThat(list.members())
                .contains(
                        new ContextMembership.Member("1", Optional.of("Tuula Opettaja"), true, true),
                        new ContextMembership.Member("18", Optional.empty(), false, true),
                        new ContextMembership.Member("19", Optional.of("Cem Yılmaz"), false, true));
        assertThat(list.readAt()).contains(lti.clock.instant());
        assertThat(list.refreshing()).isFalse();
        assertThat(lti.platform.complaints()).isEmpty();
    }

    @Test
    void anOldMembershipIsShownWhileANewOneIsRead() {
        ResourceLink link = open("link-1");
        lti.the(ReadMemberships.class).read();
        members.leave("20");
        lti.clock.forward(Duration.ofMinutes(9));
        assertThat(show(link).refreshing()).isFalse();

        lti.clock.forward(Duration.ofMinutes(1));
        ContextMembership old = show(link);
        assertThat(old.refreshing()).isTrue();
        assertThat(old.members()).hasSize(5);
        lti.the(ReadMemberships.class).read();
        assertThat(show(link).members()).hasSize(4);
    }

    @Test
    void aFailedReadingIsReportedAndRepeated() {
        ResourceLink link = open("link-1");
        lti.platform
                .trouble()
                .at(
                        PlatformFaults.Where.MEMBERSHIPS,
                        PlatformFaults.Kind.LYING,
                        lti.clock.instant().plus(Duration.ofMinutes(1)));
        lti.the(ReadMemberships.class).read();
        assertThat(show(link).fault().orElseThrow()).contains("Maintenance");

        lti.clock.forward(Duration.ofMinutes(3));
        lti.the(ReadMemberships.class).read();
        assertThat(show(link).members()).hasSize(5);
        assertThat(show(link).fault()).isEmpty();
    }

    @Test
    void aPlatformWithoutTheMembershipServiceIsNotCalled() {
        ResourceLink link = teacher.open(teacher.link("link-2"));

        ContextMembership list = show(link);
        assertThat(list.refreshing()).isFalse();
        assertThat(list.readAt()).isEmpty();
    }

    @Test
    void anOldMembershipIsDeleted() {
        ResourceLink link = open("link-1");
        lti.the(ReadMemberships.class).read();
        lti.clock.forward(ContextMemberships.RETENTION.plusSeconds(1));
        lti.the(ContextMemberships.class).deleteOld();

        assertThat(show(link).members()).isEmpty();
    }

    private ResourceLink open(String linkId) {
        return teacher.open(teacher.link(linkId).claimed(NRPS, members.claim()));
    }

    private ContextMembership show(ResourceLink link) {
        return lti.the(ContextMemberships.class).show(link.id());
    }
}
