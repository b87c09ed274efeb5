package eu.vipatwork.site.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The options of an answered question show which were right. */
class OptionsTest {

    @Test
    void theOnlyRightOptionIsTheRightAnswer() {
        Element right = notChosenButRight("several=false");
        assertThat(right.className()).contains("vip-option--answer");
        assertThat(right.select(".vip-option__note").text()).isEqualTo("The right answer");
    }

    @Test
    void oneOfSeveralRightOptionsWasMissed() {
        Element right = notChosenButRight("several=true");
        assertThat(right.className()).contains("vip-option--missed");
        assertThat(right.select(".vip-option__note").text()).isEqualTo("Also right");
    }

    private static Element notChosenButRight(String several) {
        String options = "<@c.options " + several + " of=[{\"text\": \"School\", \"chosen\": true, \"right\": false},"
                + " {\"text\": \"Firm\", \"chosen\": false, \"right\": true}]/>";
        return Jsoup.parse(TemplateRenderer.inEnglish().source(options, Map.of()))
                .select(".vip-option")
                .get(1);
    }
}
