package eu.vipatwork.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

    @Test
    void theBundlesThatModulesListAreReadInEachLanguage() {
        assertThat(Messages.bundles()).contains("sample");
        assertThat(Messages.in(Locale.forLanguageTag("fi")).text("sample.greeting", "Aino"))
                .isEqualTo("Hello Aino (fi)");
        assertThat(Messages.in(Locale.FRENCH).text("sample.greeting", "Luc")).isEqualTo("Hello Luc (en)");
    }

    @Test
    void anUnknownKeyIsAFaultUnlessItIsLookedFor() {
        Messages messages = Messages.in(Locale.ENGLISH);

        assertThatThrownBy(() -> messages.text("sample.nothing")).isInstanceOf(MissingResourceException.class);
        assertThat(messages.find("sample.nothing")).isEmpty();
        assertThat(messages.find("sample.greeting", "Ann")).contains("Hello Ann (en)");
    }

    @Test
    void aKeyInTwoBundlesIsRefusedWithTheNamesOfBoth(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("META-INF"));
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve(Messages.BUNDLES), "first\nsecond\n");
        Files.writeString(folder.resolve("messages/first_nl.properties"), "same.key=1\n");
        Files.writeString(folder.resolve("messages/second_nl.properties"), "same.key=2\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader module =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            thread.setContextClassLoader(module);
            assertThatThrownBy(() -> Messages.in(Locale.forLanguageTag("nl")))
                    .hasMessage("the message same.key is in the bundles first and second");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
