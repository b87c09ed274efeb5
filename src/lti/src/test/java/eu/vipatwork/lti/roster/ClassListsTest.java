package eu.vipatwork.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import eu.vipatwork.lti.Pupil;
import eu.vipatwork.lti.ResourceLink;
import eu.vipatwork.lti.Ward;
import eu.vipatwork.lti.platform.Member;
import eu.vipatwork.lti.platform.PlatformMembers;
import eu.vipatwork.lti.platform.Trouble;
import eu.vipatwork.shared.test.Database;
import eu.vipatwork.shared.test.Databases;

/** The class list: read page by page, kept, refreshed when it is old. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ClassListsTest {

    private static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    @Parameter
    Database database;

    private Ward ward;
    private PlatformMembers members;
    private Pupil teacher;

    @BeforeEach
    void open() {
        ward = Ward.in(database);
        members = ward.platform.members();
        Member instructor = Member.instructor("1", "Tuula Opettaja");
        teacher = new Pupil(ward, instructor);
        members.enrol(instructor);
        members.enrol(Member.learner("17", "Aino Virtanen"));
        members.enrol(Member.nameless("18"));
        members.enrol(Member.learner("19", "Cem Yılmaz"));
        members.enrol(Member.learner("20", "Dora"));
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void aTeachersLaunchHasTheWholeListReadPageByPage() {
        ResourceLink link = open("link-1");
        ward.the(ReadClassLists.class).read();

        ClassList list = show(link);
        assertThat(list.members())
                .extracting(ClassList.Member::subject)
                .containsExactlyInAnyOrder("1", "17", "18", "19", "20");
        assertThat(list.members())
                .contains(
                        new ClassList.Member("1", Optional.of("Tuula Opettaja"), true, true),
                        new ClassList.Member("18", Optional.empty(), false, true),
                        new ClassList.Member("19", Optional.of("Cem Yılmaz"), false, true));
        assertThat(list.readAt()).contains(ward.clock.instant());
        assertThat(list.refreshing()).isFalse();
        assertThat(ward.platform.complaints()).isEmpty();
    }

    @Test
    void anOldListIsShownWhileANewerOneIsRead() {
        ResourceLink link = open("link-1");
        ward.the(ReadClassLists.class).read();
        members.leave("20");
        ward.clock.forward(Duration.ofMinutes(9));
        assertThat(show(link).refreshing()).isFalse();

        ward.clock.forward(Duration.ofMinutes(1));
        ClassList old = show(link);
        assertThat(old.refreshing()).isTrue();
        assertThat(old.members()).hasSize(5);
        ward.the(ReadClassLists.class).read();
        assertThat(show(link).members()).hasSize(4);
    }

    @Test
    void aPlatformThatDoesNotAnswerIsNamedAndTriedAgain() {
        ResourceLink link = open("link-1");
        ward.platform
                .trouble()
                .at(
                        Trouble.Where.MEMBERSHIPS,
                        Trouble.Kind.LYING,
                        ward.clock.instant().plus(Duration.ofMinutes(1)));
        ward.the(ReadClassLists.class).read();
        assertThat(show(link).fault().orElseThrow()).contains("Maintenance");

        ward.clock.forward(Duration.ofMinutes(3));
        ward.the(ReadClassLists.class).read();
        assertThat(show(link).members()).hasSize(5);
        assertThat(show(link).fault()).isEmpty();
    }

    @Test
    void aPlatformThatOffersNoListIsNotAsked() {
        ResourceLink link = teacher.open(teacher.link("link-2"));

        ClassList list = show(link);
        assertThat(list.refreshing()).isFalse();
        assertThat(list.readAt()).isEmpty();
    }

    @Test
    void aListThatNobodyLooksAtIsForgotten() {
        ResourceLink link = open("link-1");
        ward.the(ReadClassLists.class).read();
        ward.clock.forward(ClassLists.KEPT.plusSeconds(1));
        ward.the(ClassLists.class).forgetOld();

        assertThat(show(link).members()).isEmpty();
    }

    private ResourceLink open(String linkId) {
        return teacher.open(teacher.link(linkId).claimed(NRPS, members.claim()));
    }

    private ClassList show(ResourceLink link) {
        return ward.the(ClassLists.class).show(link.id());
    }
}
