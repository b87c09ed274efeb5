package eu.vipatwork.content.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    @Test
    void aFormIsReadForEveryType() {
        assertThat(read(SampleQuestions.SINGLE, "answer", "b")).isEqualTo(Answer.Chosen.one("b"));
        assertThat(read(SampleQuestions.MULTIPLE, "answer", "a", "answer", "c"))
                .isEqualTo(new Answer.Chosen(Set.of("a", "c")));
        assertThat(read(SampleQuestions.TRUE_FALSE, "answer", "false")).isEqualTo(Answer.Chosen.one("false"));
        assertThat(read(SampleQuestions.FILL_IN, "answer", "  agreement ")).isEqualTo(new Answer.Text("agreement"));
        assertThat(read(SampleQuestions.NUMERIC, "answer", "37,5"))
                .isEqualTo(new Answer.Number(new BigDecimal("37.5")));
        assertThat(read(
                        SampleQuestions.MATCHING,
                        "match-p1",
                        "t8",
                        "match-p2",
                        "t3",
                        "match-p3",
                        "t5",
                        "match-p4",
                        "t5"))
                .isEqualTo(new Answer.Matched(Map.of("p1", "t8", "p2", "t3", "p3", "t5", "p4", "t5")));
        assertThat(read(
                        SampleQuestions.SEQUENCING,
                        "position-x9",
                        "2",
                        "position-x1",
                        "1",
                        "position-x5",
                        "4",
                        "position-x2",
                        "3"))
                .isEqualTo(new Answer.Ordered(List.of("x1", "x9", "x2", "x5")));
        assertThat(read(SampleQuestions.LIKERT, "answer", "2")).isEqualTo(Answer.Chosen.one("2"));
        assertThat(read(SampleQuestions.LONG_TEXT, "answer", "Dear", "criterion", "1", "criterion", "0"))
                .isEqualTo(new Answer.LongTextAnswer("Dear", Set.of(0, 1)));
    }

    @Test
    void anEmptyFormIsAMissingAnswerForEveryType() {
        for (Question question : SampleQuestions.ALL) {
            assertThat(reason(question)).as(question.type()).isEqualTo("answer.missing");
            assertThat(reason(question, "answer", " ")).as(question.type()).isEqualTo("answer.missing");
        }
    }

    @Test
    void anUnreadableAnswerHasAReason() {
        assertThat(reason(SampleQuestions.SINGLE, "answer", "z")).isEqualTo("answer.unknown-option");
        assertThat(reason(SampleQuestions.SINGLE, "answer", "a", "answer", "b")).isEqualTo("answer.one-only");
        assertThat(reason(SampleQuestions.TRUE_FALSE, "answer", "maybe")).isEqualTo("answer.unknown-option");
        assertThat(reason(SampleQuestions.FILL_IN, "answer", "x".repeat(501))).isEqualTo("answer.too-long");
        assertThat(reason(SampleQuestions.LONG_TEXT, "answer", "x".repeat(20_001)))
                .isEqualTo("answer.too-long");
        assertThat(reason(SampleQuestions.LONG_TEXT, "answer", "x", "criterion", "7"))
                .isEqualTo("answer.unknown-option");
        assertThat(reason(SampleQuestions.MATCHING, "match-p1", "t8")).isEqualTo("answer.incomplete");
        assertThat(reason(SampleQuestions.MATCHING, "match-p1", "p1")).isEqualTo("answer.unknown-option");
        assertThat(reason(SampleQuestions.SEQUENCING, "position-x9", "1", "position-x1", "1"))
                .isEqualTo("answer.position-twice");
        assertThat(reason(SampleQuestions.SEQUENCING, "position-x9", "1")).isEqualTo("answer.incomplete");
        assertThat(reason(SampleQuestions.SEQUENCING, "position-x9", "5")).isEqualTo("answer.unknown-option");
        assertThat(reason(SampleQuestions.SEQUENCING, "position-x9", "99999999999"))
                .isEqualTo("answer.unknown-option");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40|40",
                "37,5|37.5",
                "37.5|37.5",
                "-2|-2",
                "+2|2",
                "\u22122|-2",
                "1 200|1200",
                "1\u00a0200,5|1200.5",
                "40 hours a week|40",
                "40 Hours a week|40",
                "007|007"
            })
    void numbersAreReadInCommonNotations(String typed, String number) {
        assertThat(read(SampleQuestions.NUMERIC, "answer", typed)).isEqualTo(new Answer.Number(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forty",
                "4 0",
                "1,2,3",
                "1e9",
                "NaN",
                "Infinity",
                "0x10",
                "12345678901234567",
                "40;",
                "hours a week",
                "."
            })
    void otherTextsAreNotNumbers(String typed) {
        assertThat(reason(SampleQuestions.NUMERIC, "answer", typed)).isEqualTo("answer.not-a-number");
    }

    @Test
    void everyAnswerIsReadBackFromItsText() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            for (Answer answer : List.of(
                    new Answer.Chosen(Set.of(word(random), "b")),
                    new Answer.Text(word(random)),
                    new Answer.Number(new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(4))),
                    new Answer.Matched(Map.of("p1", word(random), "p2", word(random))),
                    new Answer.Ordered(List.of("b", word(random), "a")),
                    new Answer.LongTextAnswer(word(random), Set.of(1, random.nextInt(2, 9))))) {
                String text = answer.toText();
                assertThat(text).doesNotContain("\n");
                assertThat(Answer.fromText(text)).isEqualTo(answer);
            }
        }
    }

    @Test
    void aTextThatIsNotAnAnswerIsRefused() {
        for (String text : List.of("", "{}", "[]", "x", "{\"other\":1}")) {
            assertThatThrownBy(() -> Answer.fromText(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            word.appendCodePoint("aä\"\\\n\t,[]{}é\uD83D\uDE00 0".codePoints().toArray()[random.nextInt(15)]);
        }
        return word.toString();
    }

    private static Answer read(Question question, String... fields) {
        return ((AnswerFormResult.Read) Answer.from(question, form(fields), Locale.ENGLISH)).answer();
    }

    private static String reason(Question question, String... fields) {
        return ((AnswerFormResult.Unreadable) Answer.from(question, form(fields), Locale.ENGLISH)).reason();
    }

    private static Map<String, List<String>> form(String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
        }
        return form;
    }
}
