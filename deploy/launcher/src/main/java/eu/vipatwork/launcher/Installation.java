package eu.vipatwork.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds the launcher's jar, and beside it the application. */
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
                    ExitCode.APPLICATION_FAILED, "The application is missing: there is none in " + application + ".");
        }
        return application;
    }

    /** The source tree that this installation was built in and still lies in. */
    Path sources() {
        for (Path up = folder; up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("src/web")) && Files.isRegularFile(up.resolve("pom.xml"))) {
                return up;
            }
        }
        throw new LauncherException(ExitCode.USAGE, "--dev needs the source tree, and " + folder + " lies in none.");
    }
}
