package eu.vipatwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import eu.vipatwork.launcher.AdminApi;

/** The running server that a suite measures, found by its data folder; a picocli mixin of each suite. */
final class ServerUnderTest {

    private Path data;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            hidden = true,
            required = true,
            description = "The data folder of the server, which deploy/bench itself has started.")
    void in(Path folder) {
        data = folder.toAbsolutePath().normalize();
    }

    /**
     * Where the server answers.
     *
     * @throws IllegalArgumentException when that is not on this machine: nobody else's server is put under load
     */
    URI site() {
        try {
            URI site = URI.create(note("address"));
            if (!InetAddress.getByName(site.getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException("only a server on this machine is measured, not " + site);
            }
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an administrator may ask of it. */
    AdminApi api() {
        return AdminApi.ofRunningServer(data);
    }

    /** Reads the server's processor time. */
    CpuMeter meter() {
        return new CpuMeter(pid());
    }

    long pid() {
        return Long.parseLong(note("pid"));
    }

    private String note(String name) {
        try {
            return Files.readString(data.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no server runs on " + data, e);
        }
    }
}
