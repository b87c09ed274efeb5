package eu.vipatwork.site.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Text of a person never becomes markup. */
class EscapingTest {

    private static final Map<String, ?> TYPED = Map.of("typed", "<script>alert('1')</script>\" onclick=\"x");

    @Test
    void textIsEscaped() {
        assertThat(TemplateRenderer.inEnglish().source("<@c.insetText text=typed/>", TYPED))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void attributesAreEscaped() {
        assertThat(TemplateRenderer.inEnglish()
                        .source(
                                "<@c.input id=\"a\" name=\"a\" value=typed label={\"text\": \"A\"} classes=typed/>",
                                TYPED))
                .doesNotContain("\" onclick");
    }

    @Test
    void plainStringIsRefusedWhereMarkupIsWanted() {
        assertThatThrownBy(() -> TemplateRenderer.inEnglish().source("<@c.insetText html=typed/>", TYPED))
                .hasMessageContaining("html takes markup");
    }

    @Test
    void titlesInTheLayoutAreEscaped() {
        assertThat(TemplateRenderer.inEnglish().source("<@layout.page title=typed></@layout.page>", TYPED))
                .doesNotContain("<script>alert");
    }
}
