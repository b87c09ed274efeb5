package eu.vipatwork.xapi.server;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A GlassFish in a process of its own that serves the store. */
public final class XapiServer implements Closeable {

    private static final List<String> LIBRARIES = List.of(
            "jackson-", "java-uuid-generator", "flyway-", "icu4j", "nimbus-jose-jwt", "slf4j-api", "commons-codec");

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;
    private static final String GLASSFISH_WEB = """
            <!DOCTYPE glassfish-web-app PUBLIC
                "-//GlassFish.org//DTD GlassFish Application Server 3.1 Servlet 3.0//EN"
                "http://glassfish.org/dtds/glassfish-web-app_3_0-1.dtd">
            <glassfish-web-app><class-loader delegate="false"/></glassfish-web-app>
            """;

    private final Process process;
    private final int port;
    private final Path data;
    private final boolean temporary;

    private final String address;
    private final List<String> options;

    private XapiServer(Process process, int port, Path data, boolean temporary, String address, List<String> options) {
        this.address = address;
        this.options = options;
        this.process = process;
        this.port = port;
        this.data = data;
        this.temporary = temporary;
    }

    /**
     * For manual use: arguments are the port, the data folder, and optionally a JDBC address; serves until it is
     * killed.
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        XapiServer server = start(
                Integer.parseInt(arguments[0]),
                data,
                arguments.length > 2 ? arguments[2] : "jdbc:derby:" + data.resolve("database"),
                List.of(System.getProperty("server.options", "-Xmx512m").split(" ")),
                false);
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        System.out.println(
                "ready " + server.endpoint() + " key " + server.keys().get(0));
        server.process.waitFor();
    }

    /** A server on an empty Derby, or on the PostgreSQL at this address, until it is closed. */
    public static XapiServer start(String address, String... options) {
        try {
            Path data = Files.createTempDirectory("xapi-server");
            return start(
                    0,
                    data,
                    address == null ? "jdbc:derby:" + data.resolve("database") : address,
                    List.of(options),
                    true);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XapiServer start(int wanted, Path data, String address, List<String> options, boolean temporary)
            throws IOException, InterruptedException {
        int port = wanted == 0 ? freePort() : wanted;
        Path archive = archive(data);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("jdk.opens").split(" ")));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=" + (temporary ? 1 : 4),
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dvipatwork.data=" + data,
                "-Dvipatwork.base-url=http://localhost:" + port,
                "-Dderby.stream.error.file=" + data.resolve("derby.log"),
                "-cp",
                classPath(data),
                XapiServerProcess.class.getName(),
                String.valueOf(port),
                address,
                archive.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolve("server.log").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); ; line = out.readLine()) {
            if (line == null || line.equals("failed")) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "the server did not start: " + Files.readString(data.resolve("server.log")));
            }
            if (line.equals("ready")) {
                return new XapiServer(process, port, data, temporary, address, options);
            }
        }
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + port + "/xapi/");
    }

    /** Keys with all scopes, each with its secret after a space. */
    public List<String> keys() {
        try {
            return Files.readAllLines(data.resolve("key"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Kills the process, as kill -9 does, and starts another one on the same data. */
    public XapiServer killAndStart() {
        kill();
        try {
            process.waitFor();
            return start(port, data, address, options, temporary);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor();
            if (temporary) {
                try (Stream<Path> files = Files.walk(data)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String classPath(Path data) throws IOException {
        String separator = File.pathSeparator;
        StringBuilder path = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(separator, -1)) {
            String name = Path.of(entry).getFileName().toString();
            if (name.startsWith("derby") || name.startsWith("postgresql")) {
                path.append(entry).append(separator);
            }
        }
        // Only the process class: application classes here would hide those of the archive.
        Path own = data.resolve("launcher");
        String file = XapiServerProcess.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(own.resolve(file).getParent());
        try (var in = XapiServerProcess.class.getResourceAsStream("/" + file)) {
            Files.write(own.resolve(file), in.readAllBytes());
        }
        return path.append(System.getProperty("glassfish.jar"))
                .append(separator)
                .append(own)
                .toString();
    }

    private static Path archive(Path data) throws IOException {
        Path archive = data.resolve("xapi.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.setLevel(1);
            for (Class<?> each : List.of(
                    XapiServerApplication.class,
                    FastPathListener.class,
                    DataSourceProducer.class,
                    XapiServerStartUp.class)) {
                String file = each.getName().replace('.', '/') + ".class";
                try (var in = each.getResourceAsStream("/" + file)) {
                    add(zip, "WEB-INF/classes/" + file, in.readAllBytes());
                }
            }
            add(zip, "WEB-INF/beans.xml", bytes(BEANS));
            add(zip, "WEB-INF/glassfish-web.xml", bytes(GLASSFISH_WEB));
            int number = 0;
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                String name = path.getFileName().toString();
                // A module is a folder of classes, a jar that the same build made, or an installed one.
                boolean jar = name.endsWith(".jar") && !name.contains("tests");
                boolean module = path.endsWith(Path.of("target", "classes"))
                        || (jar
                                && (entry.contains("vipatwork")
                                        || path.getParent().endsWith("target")));
                if (Files.isDirectory(path) && module) {
                    add(zip, "WEB-INF/lib/module" + number++ + ".jar", packed(path));
                } else if (Files.isRegularFile(path)
                        && (module || LIBRARIES.stream().anyMatch(name::startsWith))) {
                    add(zip, "WEB-INF/lib/" + name, Files.readAllBytes(path));
                }
            }
        }
        return archive;
    }

    private static byte[] packed(Path folder) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    add(
                            zip,
                            folder.relativize(file).toString().replace(File.separatorChar, '/'),
                            Files.readAllBytes(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write(bytes);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
