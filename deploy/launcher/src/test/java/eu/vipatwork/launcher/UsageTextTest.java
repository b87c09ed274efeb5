package eu.vipatwork.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

/** {@code deploy/run --help} prints a file, because nothing may be built yet; it must match the launcher. */
class UsageTextTest {

    @Test
    void usageTextMatchesTheLauncher() {
        assertThat(Path.of("../usage.txt")).hasContent(new CommandLine(new RunCommand()).getUsageMessage());
    }
}
