package eu.vipatwork.xapi.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.xapi.statement.Json;

class StatementCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil\")",
                "+1+cmd",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1+1",
                "＝1+1",
                "-",
                "-1e"
            })
    void formulasAreMadeHarmless(String name) {
        assertThat(row(name)).contains(",\"'" + name.replace("\"", "\"\"") + "\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.5", "-12", "3e-4", "Ann", "a=b", "1-2"})
    void numbersAndOtherTextsAreUnchanged(String name) {
        assertThat(row(name)).contains(",\"" + name + "\",");
    }

    @Test
    void aKnownNameReplacesTheNameInTheStatement() {
        assertThat(StatementCsv.row(statement("Ann"), "=Anna"))
                .contains("\"'=Anna\"")
                .doesNotContain("\"Ann\"");
    }

    private static String row(String name) {
        return StatementCsv.row(statement(name), "");
    }

    private static ObjectNode statement(String name) {
        ObjectNode statement = Json.object();
        statement.putObject("actor").put("name", name).put("mbox", "mailto:a@example.org");
        return statement;
    }
}
