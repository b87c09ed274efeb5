package eu.vipatwork.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

/** What {@code deploy/run --help} prints, also before anything is built, is what the launcher would say. */
class UsageTextTest {

    @Test
    void theFileSaysWhatTheLauncherSays() {
        assertThat(Path.of("usage.txt")).hasContent(new CommandLine(new RunCommand()).getUsageMessage());
    }
}
