package eu.vipatwork.records.page.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadNameTest {

    @Test
    void otherLettersAreEncodedAndReplacedInTheAsciiName() {
        assertThat(DownloadName.attachment("työ päivä.pdf"))
                .isEqualTo(
                        "attachment; filename=\"ty_ p_iv_.pdf\";" + " filename*=UTF-8''ty%C3%B6%20p%C3%A4iv%C3%A4.pdf");
    }

    @Test
    void aNameCannotEndTheHeaderOrLeaveTheFolder() {
        assertThat(DownloadName.attachment("a\r\nSet-Cookie: x\"; ../b"))
                .isEqualTo("attachment; filename=\"a Set-Cookie  x _ .. b\";"
                        + " filename*=UTF-8''a%20Set-Cookie%20%20x%20%3B%20..%20b");
    }
}
