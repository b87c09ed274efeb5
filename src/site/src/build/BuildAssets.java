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
 * Builds the static files of the site from the sources of all modules. Maven runs it as a single source file: {@code
 * BuildAssets MODULES TARGET}, where MODULES is the folder of all modules and TARGET this module's target folder. With
 * {@code watch} as third argument it continues to run and rebuilds them when a source changes; {@code deploy/run --dev}
 * does so, with the class path that the build writes to {@code TARGET/assets.classpath}.
 *
 * <p>Fonts and images are copied. Of this module, {@code scss/site.scss} is compiled, and {@code js/site.js}
 * with the modules that it imports becomes one module; of each other module, every style and script becomes an asset of
 * its own, for the few pages that load it. Each file is written as {@code NAME.HASH.EXTENSION}, the hash being
 * the beginning of its SHA-256, so that browsers may cache it without a limit; {@code assets.properties} maps names to
 * files. {@code asset:NAME} in a style is replaced by that file.
 */
class BuildAssets {

    private static final String SITE = "site";

    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{[^}]*} from \"\\./([a-z-]+\\.js)\";\\n");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//.*|/\\*[\\s\\S]*?\\*/)\\n");

    private final Path modules;
    private final Path sources;
    private final Path assets;
    private final Path names;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, byte[]> contents = new TreeMap<>();

    BuildAssets(Path modules, Path target) {
        this.modules = modules;
        this.sources = modules.resolve(SITE).resolve("src/main");
        this.assets = target.resolve("classes/META-INF/resources/assets");
        this.names = target.resolve("classes/assets.properties");
    }

    public static void main(String[] arguments) throws Exception {
        boolean watch = arguments.length > 2 && arguments[2].equals("watch");
        Path target = Path.of(arguments[1]);
        if (watch) {
            endWithParent();
        } else {
            Files.createDirectories(target);
            Files.writeString(target.resolve("assets.classpath"), System.getProperty("java.class.path"));
        }
        do {
            try {
                new BuildAssets(Path.of(arguments[0]), target).build();
            } catch (SassCompilationFailedException e) {
                if (!watch) {
                    throw e;
                }
                System.err.println(e.getMessage());
            }
            Thread.sleep(watch ? 500 : 0);
        } while (watch);
    }

    /** Ends together with the server that started this program, even after kill -9: then the standard input ends. */
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
        add("site.css", style(sources.resolve("scss/site.scss")));
        add("site.js", script(sources.resolve("js/site.js")));
        for (Path source : sourcesOfFeatures()) {
            String name = source.getFileName().toString();
            if (name.endsWith(".scss")) {
                add(name.replace(".scss", ".css"), style(source));
            } else {
                add(name, script(source));
            }
        }
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

    /** Each style and script of the other modules; a file whose name begins with an underscore is part of another. */
    private List<Path> sourcesOfFeatures() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path module : folders(modules)) {
            for (String kind : List.of("scss", "js")) {
                Path folder = module.resolve("src/main").resolve(kind);
                if (!module.endsWith(SITE) && Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.list(folder)) {
                        files.filter(file -> file.toString().endsWith("." + kind))
                                .filter(file -> !file.getFileName().toString().startsWith("_"))
                                .sorted()
                                .forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private boolean upToDate() throws IOException {
        if (!Files.exists(names) || !Files.isDirectory(assets)) {
            return false;
        }
        long made = Files.getLastModifiedTime(names).toMillis();
        List<Path> watched = new ArrayList<>(List.of(sources.resolve("../build")));
        for (Path module : folders(modules)) {
            for (String folder : List.of("scss", "js", "fonts", "images")) {
                watched.add(module.resolve("src/main").resolve(folder));
            }
        }
        for (Path folder : watched.stream().filter(Files::isDirectory).toList()) {
            try (Stream<Path> tree = Files.walk(folder, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
                if (tree.anyMatch(path -> path.toFile().lastModified() > made)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Deletes files of earlier runs. */
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

    private byte[] style(Path source) throws Exception {
        try (SassCompiler sass = SassCompilerFactory.bundled()) {
            sass.setOutputStyle(OutputStyle.COMPRESSED);
            sass.setGenerateSourceMaps(false);
            sass.setLoadPaths(List.of(sources.resolve("scss").toFile()));
            String css = sass.compileFile(source.toFile()).getCss();
            return Pattern.compile("asset:([\\w.-]+)")
                    .matcher(css)
                    .replaceAll(named -> files.get(named.group(1)))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private byte[] script(Path source) throws IOException {
        StringBuilder all = new StringBuilder();
        append(source, new LinkedHashSet<>(), all);
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Scripts import by {@code import { name } from "./file.js";} on one line, from their own folder or from that of
     * the site, and their top-level names are unique.
     */
    private void append(Path module, Set<Path> seen, StringBuilder all) throws IOException {
        if (!seen.add(module)) {
            return;
        }
        String code = Files.readString(module);
        Matcher imports = IMPORT.matcher(code);
        while (imports.find()) {
            Path beside = module.resolveSibling(imports.group(1));
            append(Files.exists(beside) ? beside : sources.resolve("js").resolve(imports.group(1)), seen, all);
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
