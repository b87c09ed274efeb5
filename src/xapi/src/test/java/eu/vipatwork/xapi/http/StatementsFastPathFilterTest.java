package eu.vipatwork.xapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests take the short way. Nobody who sends one sees the difference, but for the time that it takes. */
class StatementsFastPathFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=UTF-8",
                "application/json; charset=utf-8",
                "application/json; charset=\"utf-8\""
            })
    void jsonGoesThrough(String contentType) {
        assertThat(StatementsFastPathFilter.isJson(contentType)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "multipart/mixed; boundary=b",
                "application/jsonp",
                "application/json; charset=iso-8859-1",
                "application/x-www-form-urlencoded"
            })
    void theRestDoesNot(String contentType) {
        assertThat(StatementsFastPathFilter.isJson(contentType)).isFalse();
    }
}
