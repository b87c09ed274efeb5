package eu.vipatwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import eu.vipatwork.launcher.AdminApi;

import picocli.CommandLine.Option;

/** The running server that a suite measures, found by its data folder. A picocli mixin of each suite. */
final class ServerUnderTest {

    private Path data;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            hidden = true,
            required = true,
            description = "The data folder of the server that deploy/bench started.")
    void in(Path folder) {
        data = folder.toAbsolutePath().normalize();
    }

    /**
     * The address of the server.
     *
     * @throws IllegalArgumentException when it is not on this machine: other servers must not be put under load
     */
    URI site() {
        try {
            URI site = URI.create(read("address"));
            if (!InetAddress.getByName(site.getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException("only a server on this machine is measured, not " + site);
            }
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its administration API. */
    AdminApi api() {
        return AdminApi.ofRunningServer(data);
    }

    /** Measures the server's CPU time. */
    CpuMeter meter() {
        return new CpuMeter(pid());
    }

    long pid() {
        return Long.parseLong(read("pid"));
    }

    private String read(String name) {
        try {
            return Files.readString(data.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no server runs on " + data, e);
        }
    }
}
