package eu.vipatwork.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormDecoderTest {

    @Test
    void fieldsKeepTheirOrderAndAllTheirValues() throws Exception {
        Map<String, List<String>> fields = FormDecoder.decode("b=1&a=x+y&b=2&&c&=d&e=a%3Db=c");

        assertThat(fields.keySet()).containsExactly("b", "a", "c", "", "e");
        assertThat(fields)
                .containsEntry("b", List.of("1", "2"))
                .containsEntry("a", List.of("x y"))
                .containsEntry("c", List.of(""))
                .containsEntry("e", List.of("a=b=c"));
    }

    @Test
    void textIsUtf8EncodedOrNot() throws Exception {
        assertThat(FormDecoder.decode("n=%C3%A4%F0%9F%99%82ä".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("n", List.of("ä🙂ä"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n=%FF", "n=%C3", "n=%ED%A0%80", "%C0%AF=1"})
    void whatIsNotUtf8IsRefused(String form) {
        assertThatThrownBy(() -> FormDecoder.decode(form)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() -> FormDecoder.decode(new byte[] {'n', '=', (byte) 0xff}))
                .isInstanceOf(CharacterCodingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n=%", "n=%4", "n=%zz"})
    void anIncompletePercentEncodingIsRefused(String form) {
        assertThatThrownBy(() -> FormDecoder.decode(form)).isInstanceOf(IllegalArgumentException.class);
    }
}
