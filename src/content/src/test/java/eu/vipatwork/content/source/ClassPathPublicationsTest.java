package eu.vipatwork.content.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathPublicationsTest {

    private static final Map<String, String> FILES = Map.of(
            "courses/LICENSE", "CC",
            "courses/trial/publication.yaml", "id: trial",
            "courses/trial/en/first.md", "---",
            "courses/trial/en/templates/plan.md", "---",
            "courses/stray/en/x.md", "x",
            "other/publication.yaml", "x");

    @TempDir
    private Path folder;

    @Test
    void publicationsAreFoundInAJar() throws IOException {
        Path jar = folder.resolve("courses.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }

        found(jar);
    }

    @Test
    void publicationsAreFoundInAFolder() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        found(folder);
    }

    private static void found(Path classPath) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
            assertThat(ClassPathPublications.find(loader)).singleElement().satisfies(publication -> {
                assertThat(publication.folder()).isEqualTo("trial");
                assertThat(publication.files().keySet())
                        .containsExactly("en/first.md", "en/templates/plan.md", "publication.yaml");
            });
        }
    }
}
