package eu.vipatwork.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.nimbusds.jose.util.JSONObjectUtils;

import eu.vipatwork.lti.LtiFixture;
import eu.vipatwork.lti.launch.AcceptLaunch;
import eu.vipatwork.lti.launch.BeginLogin;
import eu.vipatwork.lti.launch.CheckLaunch;
import eu.vipatwork.lti.link.LinkedContent;
import eu.vipatwork.lti.message.DeepLinkingSettings;
import eu.vipatwork.lti.message.LaunchMessage;
import eu.vipatwork.lti.message.LaunchParameters;
import eu.vipatwork.lti.message.LaunchRefused;
import eu.vipatwork.lti.message.LinkTargets;
import eu.vipatwork.lti.platform.PlatformDeepLinking;
import eu.vipatwork.lti.platform.PlatformLaunch;
import eu.vipatwork.lti.platform.PlatformMember;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** The response to a content selection has only what the platform accepts (LTI Deep Linking 2.0, 4.5). */
@ParameterizedClass
@MethodSource(Databases.ALL)
class AnswerSelectionTest {

    private static final LinkedContent UNIT =
            new LinkedContent("intermediary", Optional.of("broker-role"), Optional.empty());
    private static final LinkedContent HANDBOOK = new LinkedContent("handbook", Optional.empty(), Optional.empty());

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

    @Test
    void aPlatformThatAcceptsOneItemGetsOne() throws Exception {
        SelectionRepository.Selection selection = selection(Map.of("accept_multiple", false));

        assertThat(selection.settings().multiple()).isFalse();
        assertThatThrownBy(() -> answer(selection, choice(UNIT), choice(HANDBOOK)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(answer(selection, choice(UNIT))).hasSize(1);
    }

    @Test
    void withoutAcceptMultipleOneItemIsAccepted() throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("accept_multiple", null);

        assertThat(selection(settings).settings().multiple()).isFalse();
    }

    @Test
    void aPlatformThatAcceptsNoLineItemsGetsNone() throws Exception {
        assertThat(answer(selection(Map.of("accept_lineitem", false)), choice(UNIT))
                        .get(0))
                .doesNotContainKey("lineItem");
        assertThat(answer(selection(Map.of()), choice(UNIT)).get(0)).containsKey("lineItem");
    }

    @Test
    void aPlatformWithoutFramesGetsNoFrameSize() throws Exception {
        SelectionRepository.Selection selection =
                selection(Map.of("accept_presentation_document_targets", List.of("window")));

        assertThat(answer(selection, choice(UNIT)).get(0)).doesNotContainKey("iframe");
    }

    @Test
    void aPinnedChapterHasTheAddressOfItsRelease() throws Exception {
        var handbook = lti.the(eu.vipatwork.content.release.Catalogue.class)
                .latestPublication("handbook")
                .orElseThrow();
        LinkedContent pinned = new LinkedContent(
                "handbook", Optional.of(handbook.documents().get(0).value()), Optional.of(handbook.version()));

        Map<String, Object> item = answer(
                        selection(Map.of()), new AnswerSelection.Choice(pinned, "A chapter", Optional.empty()))
                .get(0);

        String path = "/releases/handbook@" + handbook.version() + "/"
                + handbook.documents().get(0);
        assertThat(item.get("url")).isEqualTo("http://localhost:8080" + path);
        assertThat(item.get("custom").toString()).contains("vip_release=" + handbook.version());
        // The address alone leads to the chapter, too, for platforms that drop custom parameters.
        assertThat(lti.the(LinkTargets.class).of(java.net.URI.create(path), Optional.empty()))
                .contains(pinned);
    }

    private SelectionRepository.Selection selection(Map<String, Object> changed) throws LaunchRefused {
        Map<String, Object> settings = new HashMap<>(PlatformDeepLinking.settings(lti.platform));
        settings.putAll(changed);
        settings.values().removeIf(java.util.Objects::isNull);
        PlatformLaunch launch = lti.platform
                .launch(lti.tool, PlatformMember.instructor("1", "Tuula"), "http://localhost:8080/lti/launch")
                .deepLinking(settings);
        BeginLogin.GoTo goTo = lti.the(BeginLogin.class).begin(LaunchParameters.of(launch.initiation()));
        var checked = lti.the(CheckLaunch.class)
                .check(LaunchParameters.of(lti.platform.authorize(goTo.address())))
                .launch();
        var person = lti.the(AcceptLaunch.class).accept(checked).person();
        DeepLinkingSettings wanted = ((LaunchMessage.ChooseContent) checked.message()).settings();
        SelectionRepository selections = lti.the(SelectionRepository.class);
        return selections
                .find(selections.begin(checked, wanted, person), person)
                .orElseThrow();
    }

    /** The items, as the platform reads them from the verified message. */
    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> answer(SelectionRepository.Selection selection, AnswerSelection.Choice... choices)
            throws ParseException {
        String jwt = lti.the(AnswerSelection.class)
                .answer(selection, List.of(choices))
                .jwt();
        Object items = JSONObjectUtils.parse(JSONObjectUtils.toJSONString(
                        lti.platform.returns().checked(jwt).toJSONObject()))
                .get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items");
        return (List<Map<String, Object>>) items;
    }

    private static AnswerSelection.Choice choice(LinkedContent content) {
        return new AnswerSelection.Choice(content, "A title", Optional.of(100));
    }
}
