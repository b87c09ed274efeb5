package eu.vipatwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import eu.vipatwork.launcher.AdminApi;

/** {@code deploy/bench content}: what a large site costs to read and to search, and what many releases cost in memory. */
@Command(
        name = "content",
        description = "Pages and search of a site of many documents; the memory that many releases take.",
        mixinStandardHelpOptions = true)
final class ContentBenchmark implements Callable<Integer> {

    private static final int WARM_UP = 600;

    /**
     * With so many, everything that the server keeps a bounded number of is full, the pages of the database among it: what
     * grows from here on, grows.
     */
    private static final int FIRST_RELEASES = 250;

    private static final int SETTLING_MILLIS = 5_000;
    private static final int DOCUMENTS_OF_THE_COURSE = 30;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Mixin
    private ServerUnderTest subject;

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many documents the site has (default ${DEFAULT-VALUE}).")
    private int documents;

    @Option(
            names = "--releases",
            paramLabel = "N",
            defaultValue = "500",
            description = "How many releases the course of " + DOCUMENTS_OF_THE_COURSE
                    + " documents gets (default ${DEFAULT-VALUE}).")
    private int releases;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "8",
            description = "How long each kind of request is measured (default ${DEFAULT-VALUE}).")
    private int seconds;

    private final BenchmarkReport report = new BenchmarkReport(System.out);
    private final Random random = new Random(1);

    @Override
    public Integer call() {
        report.machine();
        double[] memory = releases();
        GeneratedPublications site = new GeneratedPublications(documents);
        report.line("adding %d documents", site.size());
        add(site.archive());
        double searchable = untilSearchable();

        LearnerClient reader = new LearnerClient(subject.site());
        measure("baseline: /health/live", () -> fetch(reader, "/health/live"));
        double worst = 0;
        worst = Math.max(worst, measure("a page, any of all", () -> fetch(reader, site.anyPage(random))));
        worst = Math.max(worst, measure("a page, one of ten", () -> fetch(reader, site.page(random.nextInt(10)))));
        worst = Math.max(worst, measure("a course of 200 units", () -> fetch(reader, "/courses/bench-1")));
        worst = Math.max(worst, measure("the contents of all cases", () -> fetch(reader, "/cases")));
        CpuMeter.Cost search = cost("search", () -> fetch(reader, "/search?q=" + encoded(site.query(random))));

        report.table();
        report.bar("dearest page", worst, 4, "CPU ms");
        report.bar("search, p99", search.p99(), 50, "ms");
        report.bar("memory, " + releases + " releases to " + FIRST_RELEASES, memory[1] - memory[0], 5, "MB more");
        report.line(
                "heap in use: %.1f MB at %d releases, %.1f MB at %d", memory[0], FIRST_RELEASES, memory[1], releases);
        report.line("searchable %.0f s after the documents were in", searchable);
        report.machine();
        return 0;
    }

    /** Releases a course again and again; the memory in use near the beginning and at the end, in MB. */
    private double[] releases() {
        report.line("releasing a course of %d documents %d times", DOCUMENTS_OF_THE_COURSE, releases);
        double early = 0;
        for (int release = 1; release <= releases; release++) {
            add(GeneratedPublications.release(release, DOCUMENTS_OF_THE_COURSE));
            if (release == FIRST_RELEASES) {
                readLast(release);
                early = heap();
            }
        }
        readLast(releases);
        return new double[] {early, heap()};
    }

    /** Somebody reads all documents of the last releases; then the server has time to put away what it works with. */
    private void readLast(int last) {
        LearnerClient reader = new LearnerClient(subject.site());
        for (int release = Math.max(1, last - FIRST_RELEASES + 1); release <= last; release++) {
            for (int unit = 1; unit <= DOCUMENTS_OF_THE_COURSE; unit++) {
                reader.fetch("/api/releases/many@1." + release + "/documents/unit-" + unit);
            }
        }
        Delay.ofMillis(SETTLING_MILLIS);
        while (!reader.read("/api/search?q=mentor").contains("\"complete\":true")) {
            Delay.ofMillis(500);
        }
    }

    private void add(byte[] archive) {
        AdminApi.Reply reply = subject.api().post("/api/admin/publications", archive, "application/zip");
        JsonObject report = reply.json();
        if (reply.status() != 200 || !report.getJsonArray("refused").isEmpty()) {
            throw new IllegalStateException("the server refused: " + reply.sentence() + " " + report);
        }
    }

    private double untilSearchable() {
        long began = System.nanoTime();
        LearnerClient reader = new LearnerClient(subject.site());
        while (!reader.read("/api/search?q=" + GeneratedPublications.LAST_WORD).contains("\"complete\":true")
                || !reader.read("/api/search?q=" + GeneratedPublications.LAST_WORD).contains(GeneratedPublications.LAST_WORD)) {
            Delay.ofMillis(500);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private double measure(String name, BooleanSupplier request) {
        return cost(name, request).cpu();
    }

    private CpuMeter.Cost cost(String name, BooleanSupplier request) {
        report.line("measuring %s", name);
        return report.add(subject.meter().measure(name, WARM_UP, seconds * 1_000L, request));
    }

    private static boolean fetch(LearnerClient reader, String path) {
        reader.fetch(path);
        return true;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the server's heap holds after a full collection, in MB. */
    private double heap() {
        jcmd("GC.run");
        String said = jcmd("GC.heap_info");
        Matcher used = USED.matcher(said.lines()
                .filter(line -> !line.contains("space") && !line.contains("Metaspace"))
                .collect(Collectors.joining("\n")));
        double kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1024;
    }

    private String jcmd(String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(subject.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
