package eu.vipatwork.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import eu.vipatwork.people.audit.PeopleAuditEvent;
import eu.vipatwork.shared.Messages;

/** Each audit event and each detail of all modules has a message, and no message is unused. */
class AuditTextsTest {

    private static final String ACTS = "audit.";
    private static final String DETAILS = "audited.";

    /** Audit events are named thing.verb, as constants or where they are recorded. */
    private static final Pattern ACT = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

    /** A detail begins with the name of its message. */
    private static final Pattern DETAIL = Pattern.compile("Detail\\.of\\(\\s*(?:\"([a-z-]+)\")?");

    @Test
    void eachEventHasAMessageInEveryLanguage() throws IOException {
        Set<String> acts = acts();
        assertThat(acts)
                .contains("session.opened", "key.made", "platform.deactivated")
                .hasSizeGreaterThan(35);
        for (Locale language : Messages.LANGUAGES) {
            assertThat(acts).as(language.getLanguage()).allSatisfy(act -> assertThat(
                            Messages.in(language).find(ACTS + act))
                    .as(act)
                    .isPresent());
        }
        assertThat(words(ACTS)).isEqualTo(acts);
    }

    @Test
    void eachDetailHasAMessage() throws IOException {
        Set<String> details = new TreeSet<>(Set.of("as-it-is"));
        for (String source : sources()) {
            DETAIL.matcher(source).results().forEach(found -> {
                assertThat(found.group(1))
                        .as("a word where a detail is made: " + found.group())
                        .isNotNull();
                details.add(found.group(1));
            });
        }
        assertThat(details).contains("by-password", "key-for", "from-platform").hasSizeGreaterThan(20);
        assertThat(words(DETAILS)).isEqualTo(details);
    }

    private static Set<String> acts() throws IOException {
        Stream<String> ofPeople = Arrays.stream(PeopleAuditEvent.values()).map(PeopleAuditEvent::key);
        Stream<String> ofOthers = sources().stream()
                .filter(source -> source.contains("final class RecordsAudit") || source.contains("AuditEvent.named("))
                .flatMap(String::lines)
                .filter(line -> !line.strip().startsWith("*") && !line.contains("Detail.words("))
                .flatMap(line -> ACT.matcher(line).results())
                .map(found -> found.group(1));
        return Stream.concat(ofPeople, ofOthers).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path folder : Modules.having("src/main/java")) {
            for (Path file : Modules.walk(folder)) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Set<String> words(String prefix) throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of("../account/src/main/resources/messages/account_en.properties"))) {
            return lines.filter(line -> line.startsWith(prefix))
                    .map(line -> line.substring(prefix.length(), line.indexOf('=')))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }
}
