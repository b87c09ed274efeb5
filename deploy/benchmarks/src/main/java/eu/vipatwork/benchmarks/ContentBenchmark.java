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

import eu.vipatwork.launcher.AdminApi;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/bench content}: CPU of reading and searching a large site, and memory of many releases. */
@Command(
        name = "content",
        description = "Pages and search of a site with many documents; memory of many releases.",
        mixinStandardHelpOptions = true)
final class ContentBenchmark implements Callable<Integer> {

    private static final int WARM_UP = 600;

    /**
     * With this number all caches of limited size are full, that of the database too: any growth from here on is a
     * leak.
     */
    private static final int FIRST_RELEASES = 250;

    private static final int SETTLE_MILLIS = 5_000;
    private static final int COURSE_DOCUMENTS = 30;
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
            description = "How many releases the course of " + COURSE_DOCUMENTS
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
        double searchable = secondsUntilSearchable();

        LearnerClient reader = new LearnerClient(subject.site());
        measure("baseline: /health/live", () -> fetch(reader, "/health/live"));
        double worst = 0;
        worst = Math.max(worst, measure("a page, any of all", () -> fetch(reader, site.anyPage(random))));
        worst = Math.max(worst, measure("a page, one of ten", () -> fetch(reader, site.page(random.nextInt(10)))));
        worst = Math.max(worst, measure("a course of 200 units", () -> fetch(reader, "/courses/bench-1")));
        worst = Math.max(worst, measure("the contents of all cases", () -> fetch(reader, "/cases")));
        CpuMeter.Cost search = cost("search", () -> fetch(reader, "/search?q=" + encoded(site.query(random))));

        report.table();
        report.limit("slowest page", worst, 4, "CPU ms");
        report.limit("search, p99", search.p99(), 50, "ms");
        report.limit("memory, " + releases + " releases to " + FIRST_RELEASES, memory[1] - memory[0], 5, "MB more");
        report.line(
                "heap in use: %.1f MB at %d releases, %.1f MB at %d", memory[0], FIRST_RELEASES, memory[1], releases);
        report.line("searchable %.0f s after the import", searchable);
        report.machine();
        return 0;
    }

    /** Publishes many releases of a course; the heap in use after the first releases and at the end, in MB. */
    private double[] releases() {
        report.line("releasing a course of %d documents %d times", COURSE_DOCUMENTS, releases);
        double early = 0;
        for (int release = 1; release <= releases; release++) {
            add(GeneratedPublications.release(release, COURSE_DOCUMENTS));
            if (release == FIRST_RELEASES) {
                readLastReleases(release);
                early = heap();
            }
        }
        readLastReleases(releases);
        return new double[] {early, heap()};
    }

    /** Reads all documents of the last releases, then waits until the server is idle. */
    private void readLastReleases(int last) {
        LearnerClient reader = new LearnerClient(subject.site());
        for (int release = Math.max(1, last - FIRST_RELEASES + 1); release <= last; release++) {
            for (int unit = 1; unit <= COURSE_DOCUMENTS; unit++) {
                reader.fetch("/api/releases/many@1." + release + "/documents/unit-" + unit);
            }
        }
        Delay.ofMillis(SETTLE_MILLIS);
        while (!reader.read("/api/search?q=mentor").contains("\"complete\":true")) {
            Delay.ofMillis(500);
        }
    }

    private void add(byte[] archive) {
        AdminApi.Reply reply = subject.api().post("/api/admin/publications", archive, "application/zip");
        JsonObject report = reply.json();
        if (reply.status() != 200 || !report.getJsonArray("refused").isEmpty()) {
            throw new IllegalStateException("the server refused: " + reply.problem() + " " + report);
        }
    }

    private double secondsUntilSearchable() {
        long began = System.nanoTime();
        LearnerClient reader = new LearnerClient(subject.site());
        while (!reader.read("/api/search?q=" + GeneratedPublications.LAST_WORD).contains("\"complete\":true")
                || !reader.read("/api/search?q=" + GeneratedPublications.LAST_WORD)
                        .contains(GeneratedPublications.LAST_WORD)) {
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
        String output = jcmd("GC.heap_info");
        Matcher used = USED.matcher(output.lines()
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
