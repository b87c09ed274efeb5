package eu.vipatwork.content.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.document.DefaultLinkResolver;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.LearningUnit;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.document.Section;
import eu.vipatwork.content.document.SectionPart;
import eu.vipatwork.content.question.Matching;
import eu.vipatwork.content.question.Question;
import eu.vipatwork.content.question.Sequencing;
import eu.vipatwork.content.question.SequencingStep;
import eu.vipatwork.content.question.SingleChoice;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.test.SamplePublications;

class UnitRenderingTest {

    private final LearningUnit unit = unit(SamplePublications.files());

    @Test
    void aUnitIsReadCompletely() {
        assertThat(unit.title()).isEqualTo("The first unit");
        assertThat(unit.minutes()).isEqualTo(18);
        assertThat(unit.outcomes()).containsExactly("tell a test from a guess");
        assertThat(unit.sections())
                .extracting(Section::id)
                .containsExactly("scenario", "know", "example", "template", "check", "action");
        assertThat(unit.questions())
                .extracting(Question::type)
                .containsExactly(
                        "single-choice",
                        "multiple-choice",
                        "true-false",
                        "fill-in",
                        "numeric",
                        "matching",
                        "sequencing",
                        "likert",
                        "long-text");
        assertThat(unit.section("know").orElseThrow().cited()).hasSize(1);
        assertThat(unit.section("scenario").orElseThrow().cited()).isEmpty();
    }

    @Test
    void linksLeadToTheAddressesOfThePages() {
        assertThat(html("scenario")).contains("<a href=\"/glossary#placement\">placement</a>");
        assertThat(html("know"))
                .contains("<a href=\"/handbook/purpose#why\">chapter</a>")
                .contains("<a href=\"/courses/trial/units/first/example\">this part</a>");
        assertThat(html("template")).contains("<a href=\"/courses/trial/templates/plan\">plan</a>");
    }

    @Test
    void textIsAccessibleHtml() {
        assertThat(html("know"))
                .contains("<h3 id=\"more\">More of it</h3>")
                .contains("<a href=\"#source-report-2020\" title=\"A report\">[1]</a>")
                .contains("<div class=\"govuk-inset-text vip-inset-text\">")
                .contains("scope=\"col\"")
                .contains("<section ")
                .contains("aria-labelledby=\"country-fi\"")
                .contains(">In Finland</h3>")
                .contains("Checked on 21 November 2026.");
    }

    @Test
    void idsDoNotRevealTheKey() {
        Matching matching = (Matching) unit.questions().get(5);
        Sequencing sequencing = (Sequencing) unit.questions().get(6);

        assertThat(matching.pairs()).noneMatch(pair -> pair.target().contains(pair.id()));
        assertThat(sequencing.steps()).extracting(SequencingStep::id).allMatch(id -> id.matches("x[0-9a-f]{7}"));
    }

    @Test
    void optionsHaveNoParagraphTag() {
        SingleChoice question = (SingleChoice) unit.questions().get(0);

        assertThat(question.options().get(1).text().html()).isEqualTo("Refer");
        assertThat(question.prompt().html()).isEqualTo("<p>A caller asks for <em>advice</em>. What do you do?</p>");
        assertThat(question.prompt().plain()).isEqualTo("A caller asks for advice. What do you do?");
    }

    /** Unchecked text, such as the preview of a draft, is rendered harmlessly. */
    @Test
    void hostileTextIsHarmless() {
        LearningUnit hostile = unit(SamplePublications.with(
                "trial/en/first.md",
                "The telephone rings.",
                "<script>alert(1)</script>\n\n<b onclick=x>b</b> [l](javascript:alert%281%29) "
                        + "![p](javascript:x) [m](JaVaScRiPt:x) <javascript:x> [q](https://e.org/\"onmouseover=x)"));

        String html = ((SectionPart.Prose)
                        hostile.section("scenario").orElseThrow().parts().get(0))
                .html();
        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("<script")
                .doesNotContain("<b ")
                .doesNotContain("href=\"javascript")
                .doesNotContain("src=\"javascript")
                .doesNotContain("\"onmouseover=");
    }

    private String html(String section) {
        StringBuilder html = new StringBuilder();
        for (SectionPart part : unit.section(section).orElseThrow().parts()) {
            if (part instanceof SectionPart.Prose prose) {
                html.append(prose.html());
            }
        }
        return html.toString();
    }

    private static LearningUnit unit(List<PublicationFiles> files) {
        MarkdownFormat format = new MarkdownFormat();
        CheckedPublication checked = format.check(SamplePublications.one(files, "trial"));
        DocumentText text = checked.documents().stream()
                .filter(document -> document.kind() == DocumentKind.UNIT
                        && document.language().equals(Locale.ENGLISH))
                .findFirst()
                .orElseThrow();
        return format.unit(text, checked.publication().orElseThrow(), new DefaultLinkResolver());
    }
}
