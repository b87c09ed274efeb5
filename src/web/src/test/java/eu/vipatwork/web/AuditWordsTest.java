package eu.vipatwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import eu.vipatwork.shared.Messages;

/** The audit log speaks in words: each act that any room names has some, and no words are left over. */
class AuditWordsTest {

    private static final String PREFIX = "audit.";

    /** Acts are named thing.verb, as constants or where they are recorded. */
    private static final Pattern ACT = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

    @Test
    void eachActHasWordsInEveryLanguage() throws IOException {
        Set<String> acts = acts();
        assertThat(acts)
                .contains("session.opened", "key.made", "platform.deactivated")
                .hasSizeGreaterThan(35);
        for (Locale language : Messages.LANGUAGES) {
            assertThat(acts).as(language.getLanguage()).allSatisfy(act -> assertThat(
                            Messages.in(language).find(PREFIX + act))
                    .as(act)
                    .isPresent());
        }
        assertThat(words()).isEqualTo(acts);
    }

    private static Set<String> acts() throws IOException {
        Set<String> acts = new TreeSet<>();
        for (String room : new String[] {"people", "lti", "web"}) {
            try (Stream<Path> files = Files.walk(Path.of("..", room, "src/main/java"))) {
                for (Path file : files.filter(found -> found.toString().endsWith(".java"))
                        .toList()) {
                    String source = Files.readString(file);
                    if (file.toString().endsWith("Acts.java") || source.contains("Act.named(")) {
                        source.lines()
                                .filter(line -> !line.strip().startsWith("*"))
                                .flatMap(line -> ACT.matcher(line).results())
                                .forEach(found -> acts.add(found.group(1)));
                    }
                }
            }
        }
        return acts;
    }

    private static Set<String> words() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/messages/account_en.properties"))) {
            return lines.filter(line -> line.startsWith(PREFIX))
                    .map(line -> line.substring(PREFIX.length(), line.indexOf('=')))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }
}
