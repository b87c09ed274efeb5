package eu.vipatwork.xapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests take the fast path. */
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
    void jsonTakesTheFastPath(String contentType) {
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
    void otherTypesDoNot(String contentType) {
        assertThat(StatementsFastPathFilter.isJson(contentType)).isFalse();
    }
}
