package eu.vipatwork.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eu.vipatwork.people.audit.AuditDetail;
import eu.vipatwork.shared.Messages;

/** The details of audit entries as text. */
class AuditPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | 1 statement removed, 0 masked; 2 documents removed | Trainee and Trainer; invitation 7-a
                    fi | 1 merkintä poistettu, 0 peitetty; 2 dokumenttia poistettu | Osallistuja ja Kouluttaja; kutsu 7-a
                    nl | 1 statement verwijderd, 0 onherkenbaar gemaakt; 2 documenten verwijderd | Cursist en Trainer; uitnodiging 7-a
                    """)
    void aDetailIsInTheLanguageOfTheReader(String language, String erased, String invited) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        assertThat(AuditPages.words(AuditDetail.of("records-erased", 1L, 0L, 2L), messages))
                .isEqualTo(erased);
        assertThat(AuditPages.words(
                        AuditDetail.of("invited", "7-a", AuditDetail.words("role", List.of("TRAINER", "TRAINEE"))),
                        messages))
                .isEqualTo(invited);
        assertThat(AuditPages.words(AuditDetail.of("from-a-later-version", "x", 3L), messages))
                .isEqualTo("x, 3");
    }
}
