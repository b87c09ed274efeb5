package eu.vipatwork.content.format.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/**
 * How hard a text is to read, measured as LIX (C.-H. Björnsson, 1968): the average number of words in a sentence plus
 * the percentage of words with more than six letters. It counts only letters and full stops, so it works for all
 * languages, but the limit differs: some languages have longer words. Headings and tables are not counted.
 *
 * <p>In English, below 40 is easy to read, 50 is a newspaper, above 60 a law.
 */
public final class Readability {

    /** The measure says nothing of shorter texts. */
    private static final int FEWEST_WORDS = 100;

    private static final int LONG_WORD = 7;
    private static final int ELSEWHERE = 55;
    private static final Map<String, Integer> HARDEST = Map.of("en", 45, "nl", 47, "es", 50, "de", 53, "fi", 65);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…]+(?=[\\s\"”’)\\]]|$)");
    private static final Pattern SPACE = Pattern.compile("[\\s–—/-]+");

    private int words;
    private int longWords;
    private int sentences;

    /** Counts the paragraphs below this node. */
    void add(Node root) {
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                count(PlainText.of(paragraph));
            }
        });
    }

    private void count(String paragraph) {
        for (String sentence : SENTENCE_END.split(paragraph, -1)) {
            int before = words;
            for (String word : SPACE.split(sentence, -1)) {
                long letters = word.codePoints().filter(Character::isLetter).count();
                if (letters > 0) {
                    words++;
                    longWords += letters >= LONG_WORD ? 1 : 0;
                }
            }
            sentences += words > before ? 1 : 0;
        }
    }

    /** The LIX value; 0 for a text without words. */
    double lix() {
        return words == 0 ? 0 : (double) words / sentences + 100.0 * longWords / words;
    }

    /** Adds a fault when the text is too hard for its language. */
    public void check(Locale language, int line, FileFaults faults) {
        int hardest = HARDEST.getOrDefault(language.getLanguage(), ELSEWHERE);
        if (words >= FEWEST_WORDS && lix() > hardest) {
            faults.add(
                    line,
                    FaultKind.HARD_TO_READ,
                    Math.round(lix()),
                    hardest,
                    Math.round((double) words / sentences),
                    Math.round(100.0 * longWords / words));
        }
    }
}
