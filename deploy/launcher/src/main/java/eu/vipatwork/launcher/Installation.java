package eu.vipatwork.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the launcher's jar, with the application beside it. */
record Installation(Path folder) {

    static Installation here() {
        try {
            Path code = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(code.toAbsolutePath().getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path jar() {
        return folder.resolve("vipatwork.jar");
    }

    /** The enterprise application, unpacked. */
    Path application() {
        Path application = folder.resolve("application");
        if (!Files.isReadable(application.resolve("META-INF/application.xml"))) {
            throw new LauncherException(
                    ExitCode.APPLICATION_FAILED, "The application is missing: it is not in " + application + ".");
        }
        return application;
    }

    /** The source tree that contains this installation. */
    Path sources() {
        for (Path up = folder; up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("courses")) && Files.isRegularFile(up.resolve("pom.xml"))) {
                return up;
            }
        }
        throw new LauncherException(ExitCode.USAGE, "--dev needs the source tree, and " + folder + " is not in one.");
    }
}
