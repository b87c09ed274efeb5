import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilationFailedException;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the static files of the site. Maven runs it as a single source file: {@code BuildLook SOURCES TARGET}. With
 * {@code watch} as third argument it goes on and makes them again whenever a source changes; so runs {@code deploy/run
 * --dev} it, with the class path that the build has left in {@code TARGET/look.classpath}.
 *
 * <p>Fonts and images are taken as they are. {@code scss/site.scss} is compiled, {@code js/site.js} and the modules that
 * it imports become one module; and so with {@code studio} and {@code records}, which few pages load beside it. Each file is written to {@code TARGET/look/assets/NAME.HASH.EXTENSION}, the hash being
 * the beginning of its SHA-256, so that browsers may keep it for ever; {@code TARGET/classes/assets.properties} says
 * which name became which file. {@code asset:NAME} in a style stands for that file.
 */
class BuildLook {

    /** What every page loads, and what only some do beside it. */
    private static final List<String> PARTS = List.of("site", "studio", "records");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{[^}]*} from \"\\./([a-z-]+\\.js)\";\\n");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//.*|/\\*[\\s\\S]*?\\*/)\\n");

    private final Path sources;
    private final Path assets;
    private final Path names;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, byte[]> contents = new TreeMap<>();

    BuildLook(Path sources, Path target) {
        this.sources = sources;
        this.assets = target.resolve("look/assets");
        this.names = target.resolve("classes/assets.properties");
    }

    public static void main(String[] arguments) throws Exception {
        boolean watch = arguments.length > 2 && arguments[2].equals("watch");
        Path target = Path.of(arguments[1]);
        if (watch) {
            endWithParent();
        } else {
            Files.createDirectories(target);
            Files.writeString(target.resolve("look.classpath"), System.getProperty("java.class.path"));
        }
        do {
            try {
                new BuildLook(Path.of(arguments[0]), target).build();
            } catch (SassCompilationFailedException e) {
                if (!watch) {
                    throw e;
                }
                System.err.println(e.getMessage());
            }
            Thread.sleep(watch ? 500 : 0);
        } while (watch);
    }

    /** Whoever watches for a server ends with it, even after a kill -9: then this program's input ends. */
    private static void endWithParent() {
        Thread listener = new Thread(() -> {
            try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                System.err.println(e);
            }
            System.exit(0);
        });
        listener.setDaemon(true);
        listener.start();
    }

    private void build() throws Exception {
        if (upToDate()) {
            return;
        }
        take("fonts", ".woff2");
        take("images", ".svg");
        for (String part : PARTS) {
            add(part + ".css", style(part).getBytes(StandardCharsets.UTF_8));
            add(part + ".js", script(part).getBytes(StandardCharsets.UTF_8));
        }
        add("platform.js", script("platform").getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(assets);
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Files.write(assets.resolve(content.getKey()), content.getValue());
        }
        Files.createDirectories(names.getParent());
        List<String> lines = new ArrayList<>();
        files.forEach((name, file) -> lines.add(name + "=" + file));
        Files.write(names, lines);
        removeOthers();
    }

    private boolean upToDate() throws IOException {
        if (!Files.exists(names) || !Files.isDirectory(assets)) {
            return false;
        }
        long made = Files.getLastModifiedTime(names).toMillis();
        List<Path> watched = new ArrayList<>(List.of(sources.resolve("../build")));
        for (String folder : List.of("scss", "js", "fonts", "images")) {
            watched.add(sources.resolve(folder));
        }
        for (Path folder : watched) {
            try (Stream<Path> tree = Files.walk(folder, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
                if (tree.anyMatch(path -> path.toFile().lastModified() > made)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What an earlier run made, and nobody asks for any longer. */
    private void removeOthers() throws IOException {
        try (Stream<Path> made = Files.list(assets)) {
            for (Path file : made.toList()) {
                if (!contents.containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private void take(String folder, String extension) throws Exception {
        try (Stream<Path> found = Files.list(sources.resolve(folder))) {
            for (Path file : found.filter(path -> path.toString().endsWith(extension)).sorted().toList()) {
                add(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    private String style(String part) throws Exception {
        try (SassCompiler sass = SassCompilerFactory.bundled()) {
            sass.setOutputStyle(OutputStyle.COMPRESSED);
            sass.setGenerateSourceMaps(false);
            String css = sass.compileFile(sources.resolve("scss/" + part + ".scss").toFile()).getCss();
            return Pattern.compile("asset:([\\w.-]+)").matcher(css).replaceAll(named -> files.get(named.group(1)));
        }
    }

    private String script(String part) throws IOException {
        StringBuilder all = new StringBuilder();
        append(part + ".js", new LinkedHashSet<>(), all);
        return all.toString();
    }

    /** Modules import by {@code import { name } from "./file.js";} on one line, and their top-level names are unique. */
    private void append(String module, Set<String> seen, StringBuilder all) throws IOException {
        if (!seen.add(module)) {
            return;
        }
        String code = Files.readString(sources.resolve("js").resolve(module));
        Matcher imports = IMPORT.matcher(code);
        while (imports.find()) {
            append(imports.group(1), seen, all);
        }
        String body = COMMENT.matcher(IMPORT.matcher(code).replaceAll("")).replaceAll("");
        all.append(body.replaceAll("(?m)^export ", "").replaceAll("(?m)^\\s+", ""));
    }

    private void add(String name, byte[] content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        String hash = HexFormat.of().formatHex(digest, 0, 5);
        int dot = name.lastIndexOf('.');
        String file = name.substring(0, dot) + "." + hash + name.substring(dot);
        contents.put(file, content);
        files.put(name, file);
    }
}
