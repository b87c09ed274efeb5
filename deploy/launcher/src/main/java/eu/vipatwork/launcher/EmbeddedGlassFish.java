package eu.vipatwork.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.glassfish.embeddable.BootstrapProperties;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;

/** The embedded GlassFish: started with our configuration, given the application to deploy, stopped. */
final class EmbeddedGlassFish {

    private final GlassFishRuntime runtime;
    private final GlassFish glassFish;

    private EmbeddedGlassFish(GlassFishRuntime runtime, GlassFish glassFish) {
        this.runtime = runtime;
        this.glassFish = glassFish;
    }

    /** Starts GlassFish on the port of this configuration, with its own files in this folder. */
    @SuppressWarnings("removal") // there is no other way to set the configuration file
    static EmbeddedGlassFish start(String domainXml, Path folder) {
        try {
            Path configuration = folder.resolve("domain.xml");
            Files.writeString(configuration, domainXml, StandardCharsets.UTF_8);
            System.setProperty("glassfish.embedded.tmpdir", folder.toString());
            System.setProperty(
                    "java.io.tmpdir",
                    Files.createDirectory(folder.resolve("tmp")).toString());
            GlassFishRuntime runtime =
                    GlassFishRuntime.bootstrap(new BootstrapProperties(), EmbeddedGlassFish.class.getClassLoader());
            GlassFishProperties properties = new GlassFishProperties();
            properties.setConfigFileURI(configuration.toUri().toString());
            GlassFish glassFish = runtime.newGlassFish(properties);
            glassFish.start();
            RequestProbes.install(glassFish);
            return new EmbeddedGlassFish(runtime, glassFish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GlassFishException e) {
            throw new LauncherException(ExitCode.APPLICATION_FAILED, "GlassFish did not start: " + e.getMessage(), e);
        }
    }

    /** Whether the application in this folder was deployed; if not, the log has the reason. */
    boolean deploy(Path application) {
        try {
            return Optional.ofNullable(glassFish.getDeployer().deploy(application.toFile(), "--name", "vipatwork"))
                    .isPresent();
        } catch (GlassFishException e) {
            return false;
        }
    }

    void stop() {
        try {
            glassFish.stop();
            glassFish.dispose();
            runtime.shutdown();
        } catch (GlassFishException e) {
            throw new IllegalStateException(e);
        }
    }
}
