package eu.vipatwork.content.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.test.SamplePublications;
import eu.vipatwork.shared.Messages;

/**
 * Each folder under {@code invalid-publications/} is a case: a change to the sample publications, and the expected
 * faults.
 */
class InvalidPublicationsTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final List<PublicationFiles> SAMPLE = SamplePublications.files();
    private static final Map<PublicationFiles, CheckedPublication> UNCHANGED = new IdentityHashMap<>();

    static {
        SAMPLE.forEach(files -> UNCHANGED.put(files, new MarkdownFormat().check(files)));
    }

    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(InvalidPublicationsTest.class
                .getResource("/invalid-publications")
                .toURI());
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @SuppressWarnings("unchecked")
    void aBrokenFileIsRefusedWithFileLineAndReason(Path folder) {
        Map<String, Object> edit = (Map<String, Object>) load(folder.resolve("case.yaml"));
        List<Fault> faults = faults(SamplePublications.with(
                SAMPLE, (String) edit.get("file"), (String) edit.get("replace"), (String) edit.get("with")));

        List<String> expected = (List<String>) edit.get("expected");
        assertThat(expected).isNotEmpty();
        for (String start : expected) {
            assertThat(faults.stream().map(Fault::toString))
                    .as(folder.getFileName().toString())
                    .anyMatch(fault -> fault.contains(start));
        }
        for (Locale language : Messages.LANGUAGES) {
            assertThat(faults).allSatisfy(fault -> assertThat(fault.reason(language))
                    .as("every placeholder has its argument")
                    .doesNotContainPattern("\\{[0-9][,}]"));
        }
    }

    @Test
    void faultsAreInTheLanguageOfTheReader() {
        Fault fault = new Fault(
                "trial/en/first.md", 23, FaultKind.LINK_TO_NO_DOCUMENT, "chapter", "purposes", "handbook", "purpose");

        assertThat(fault)
                .hasToString(
                        "trial/en/first.md:23: The chapter 'purposes' is not in 'handbook'; did you mean 'purpose'?");
        assertThat(fault.reason(Locale.forLanguageTag("fi-FI")))
                .isEqualTo("Lukua ”purposes” ei ole julkaisussa ”handbook”. Tarkoititko ”purpose”?");
        assertThat(fault.reason(Locale.forLanguageTag("nl")))
                .isEqualTo("Het hoofdstuk ‘purposes’ staat niet in ‘handbook’. Bedoelde je ‘purpose’?");
        assertThat(fault.reason(Locale.FRENCH)).isEqualTo(fault.reason());
    }

    @Test
    void theSamplePublicationsHaveNoFault() {
        assertThat(faults(SamplePublications.files())).isEmpty();
    }

    @Test
    void allFaultsOfAFileAreFoundAtOnce() {
        List<PublicationFiles> broken =
                SamplePublications.with(SAMPLE, "trial/en/first.md", "The telephone rings.", "<b>x</b>");
        broken = SamplePublications.with(broken, "trial/en/first.md", "    correct: true\n", "");
        broken = SamplePublications.with(broken, "trial/en/first.md", "term:placement", "term:nothing");

        assertThat(faults(broken)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithItsLine() {
        byte[] bytes = "---\nid: first\ntitle: Caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(SamplePublications.withBytes(SAMPLE, "trial/en/first.md", bytes)))
                .contains(new Fault("trial/en/first.md", 3, FaultKind.FILE_IS_NOT_UTF_8));
    }

    @Test
    void aHiddenCharacterIsRefused() {
        List<PublicationFiles> broken = SamplePublications.with(
                SAMPLE, "trial/en/first.md", "The telephone rings.", "The \u202Etelephone rings.");

        assertThat(faults(broken).get(0).reason()).contains("turns the direction of text");
        assertThat(faults(broken).get(0).line()).isEqualTo(19);
    }

    @Test
    void aTextOverOneMegabyteIsRefused() {
        byte[] bytes = new byte[MEGABYTE + 1];
        Arrays.fill(bytes, (byte) 'x');

        assertThat(faults(SamplePublications.withBytes(SAMPLE, "trial/en/first.md", bytes)))
                .anyMatch(fault -> fault.reason().startsWith("The file is larger than 1 MB"));
    }

    @Test
    void aPictureOverFiveMegabytesIsRefused() {
        assertThat(faults(SamplePublications.withBytes(SAMPLE, "trial/en/images/big.png", new byte[100 * MEGABYTE])))
                .anyMatch(fault ->
                        fault.toString().startsWith("trial/en/images/big.png:1: The picture is larger than 5 MB"));
    }

    @Test
    void aPictureThatIsAScriptIsRefused() {
        assertThat(faults(SamplePublications.withBytes(
                        SAMPLE, "trial/en/images/x.png", "<svg onload=x()>".getBytes(StandardCharsets.UTF_8))))
                .anyMatch(fault -> fault.reason().contains("not the type of picture"));
    }

    @Test
    void aFileOutsideOfTheLayoutIsRefused() {
        for (String path :
                List.of("trial/en/a/b.md", "trial/evil.html", "trial/en/../../x.md", "trial/en/images/x.svg")) {
            assertThat(faults(SamplePublications.withBytes(SAMPLE, path, new byte[0])))
                    .as(path)
                    .anyMatch(fault -> fault.reason().startsWith("This file does not belong to a publication"));
        }
    }

    @Test
    void deeplyNestedMarkdownIsReadInTime() {
        String hostile = "> ".repeat(20_000) + "[".repeat(20_000) + "*".repeat(20_000);

        faults(SamplePublications.with(SAMPLE, "trial/en/first.md", "The telephone rings.", hostile));
    }

    @Test
    void deeplyNestedYamlIsRefused() {
        for (String deep : List.of("[".repeat(100_000), "{a: ".repeat(50_000), "- ".repeat(100_000) + "x")) {
            assertThat(faults(SamplePublications.with(
                            SAMPLE, "trial/en/first.md", "  - tell a test from a guess", "  " + deep)))
                    .anyMatch(fault -> fault.toString().startsWith("trial/en/first.md:"));
        }
    }

    @Test
    void aHugeManifestIsRefused() {
        byte[] huge = "a: b\n".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);

        assertThat(faults(SamplePublications.withBytes(SAMPLE, "trial/publication.yaml", huge)))
                .anyMatch(
                        fault -> fault.toString().startsWith("trial/publication.yaml:1: The file is larger than 1 MB"));
    }

    private static List<Fault> faults(List<PublicationFiles> content) {
        MarkdownFormat format = new MarkdownFormat();
        List<CheckedPublication> checked = content.stream()
                .map(files -> UNCHANGED.containsKey(files) ? UNCHANGED.get(files) : format.check(files))
                .toList();
        List<Fault> faults = new ArrayList<>();
        checked.forEach(publication -> faults.addAll(publication.faults()));
        faults.addAll(format.brokenLinks(checked, checked));
        return faults;
    }

    private static Object load(Path file) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
