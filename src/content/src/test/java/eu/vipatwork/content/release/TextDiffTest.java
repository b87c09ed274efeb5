package eu.vipatwork.content.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import eu.vipatwork.content.test.TextDiffSides;

class TextDiffTest {

    @Test
    void aChangedWordIsMarkedWithinItsLine() {
        TextDiff difference = TextDiff.between("one\nA short line.\nthree", "one\nA longer line.\nthree\nfour");

        assertThat(difference.rows())
                .extracting(TextDiff.Row::kind)
                .containsExactly(TextDiff.Kind.SAME, TextDiff.Kind.CHANGED, TextDiff.Kind.SAME, TextDiff.Kind.ADDED);
        assertThat(difference.rows().get(1).before().pieces())
                .containsExactly(
                        new TextDiff.Piece("A ", false),
                        new TextDiff.Piece("short", true),
                        new TextDiff.Piece(" line.", false));
        assertThat(difference.rows().get(3).after().number()).isEqualTo(4);
        assertThat(difference.isEmpty()).isFalse();
        assertThat(TextDiff.between("same", "same").isEmpty()).isTrue();
    }

    @Test
    void hunksShowTheRowsAroundAChangeOnce() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9";
        List<List<TextDiff.Row>> hunks =
                TextDiff.between(before, "1\n2\n3!\n4\n5!\n6\n7\n8\n9!").hunks(1);

        assertThat(hunks).hasSize(2);
        assertThat(hunks.get(0)).extracting(row -> row.before().text()).containsExactly("2", "3", "4", "5", "6");
        assertThat(hunks.get(1)).extracting(row -> row.before().text()).containsExactly("8", "9");
    }

    @Test
    void theRowsOfADifferenceHoldBothTexts() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            String before = text(random);
            String after = random.nextBoolean() ? text(random) : edited(before, random);

            TextDiff diff = TextDiff.between(before, after);
            assertThat(TextDiffSides.before(diff)).isEqualTo(before);
            assertThat(TextDiffSides.after(diff)).isEqualTo(after);
        }
    }

    static String edited(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(5));
        return text.substring(0, at) + text(random).substring(0, 1) + text.substring(to);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(" ");
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.append("ab é,.\n\n\r\t".charAt(random.nextInt(10)));
        }
        return text.toString();
    }
}
