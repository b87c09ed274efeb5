package eu.vipatwork.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Generated publications of any size, as archives to import, with texts of a realistic length. */
final class GeneratedPublications {

    /** A word in the last document only. */
    static final String LAST_WORD = "zyzzyva";

    private static final int UNITS_A_COURSE = 200;
    private static final int CASES = 1_000;
    private static final String[] WORDS =
            ("mentor learner firm school week task tool shift agreement outcome visit call note"
                            + " plan risk team owner teacher form answer question machine order guest kitchen workshop office"
                            + " report feedback step start date contact list rule safety partner region budget host place staff")
                    .split(" ");

    private final int courses;
    private final int cases;

    /** @param documents the approximate number: courses of 200 units, and at most a thousand cases */
    GeneratedPublications(int documents) {
        this.cases = Math.min(CASES, documents / 2);
        this.courses = Math.max(1, (documents - cases) / UNITS_A_COURSE);
    }

    int size() {
        return courses * UNITS_A_COURSE + cases;
    }

    byte[] archive() {
        return zip(zip -> {
            for (int course = 1; course <= courses; course++) {
                course(zip, "bench-" + course, "1.0", UNITS_A_COURSE, course, course == courses ? LAST_WORD : "end");
            }
            cases(zip);
        });
    }

    /** The release 1.N of the course {@code many}; each release changes one unit. */
    static byte[] release(int number, int units) {
        return zip(zip -> course(zip, "many", "1." + number, units, number, "end"));
    }

    String anyPage(Random random) {
        return page(random.nextInt(size()));
    }

    String page(int number) {
        if (number < cases) {
            return "/cases/case-" + (number + 1);
        }
        int unit = number - cases;
        return "/releases/bench-" + (1 + unit / UNITS_A_COURSE) + "@1.0/unit-" + (1 + unit % UNITS_A_COURSE);
    }

    /** Two words, or a word of one document; some with a typing error. */
    String query(Random random) {
        String word = WORDS[random.nextInt(WORDS.length)];
        return switch (random.nextInt(4)) {
            case 0 -> "unique" + random.nextInt(size());
            case 1 -> word + " " + WORDS[random.nextInt(WORDS.length)];
            case 2 -> word.length() > 4 ? word.substring(0, 2) + word.substring(3) : word;
            default -> word.substring(0, Math.min(4, word.length()));
        };
    }

    private static void course(ZipOutputStream zip, String id, String version, int units, int seed, String last)
            throws IOException {
        StringBuilder entries = new StringBuilder();
        for (int unit = 1; unit <= units; unit++) {
            entries.append("      - {id: unit-").append(unit);
            entries.append(", moveOn: CompletedAndPassed, masteryScore: 0.7, attempts: 0}\n");
            boolean changed = seed % units + 1 == unit;
            put(zip, id + "/en/unit-" + unit + ".md", unit(unit, changed ? seed : 0, unit == units ? last : "end"));
        }
        put(zip, id + "/en/templates/sheet.md", """
                ---
                id: sheet
                kind: template
                title: Sheet
                format: docx
                ---
                # Sheet

                Name: ____
                """);
        put(zip, id + "/publication.yaml", """
                id: %1$s
                kind: course
                version: "%2$s"
                date: 2026-11-21
                licence: CC BY 4.0
                languages: [en]
                title: {en: Course %1$s}
                summary: {en: "A course for measuring."}
                notes: {en: "One unit is new."}
                blocks:
                  - id: all
                    title: {en: All units}
                    units:
                %3$stemplates: [sheet]
                """.formatted(id, version, entries));
    }

    private static String unit(int number, int seed, String last) {
        Random random = new Random(number * 1_000L + seed);
        StringBuilder text = new StringBuilder("""
                ---
                id: unit-%1$d
                kind: unit
                title: Unit %1$d, the %2$s
                summary: What a %2$s needs in unit %1$d.
                outcomes:
                  - say what a %2$s is for
                minutes: 17
                eqf: 4
                templates: [sheet]
                ---
                """.formatted(number, word(random)));
        for (String section : List.of("scenario", "know", "example", "template", "check", "action")) {
            text.append("## The ")
                    .append(word(random))
                    .append(" {#")
                    .append(section)
                    .append("}\n\n");
            paragraphs(text, random, "unique" + number);
            if (section.equals("template")) {
                text.append("Use the [sheet](template:sheet).\n\n");
            } else if (section.equals("check")) {
                for (int question = 1; question <= 5; question++) {
                    question(text, question, random);
                }
            }
        }
        return text.append(last).append(".\n").toString();
    }

    private static void question(StringBuilder text, int number, Random random) {
        text.append("""
                ```question
                id: q%d
                type: single-choice
                prompt: Which %s comes first?
                options:
                  - {id: a, text: "The %s", correct: true, feedback: "Yes, it opens the day."}
                  - {id: b, text: "The other", feedback: "It comes later, when the task is known."}
                  - {id: c, text: "None", feedback: "One of them has to be first."}
                ```

                """.formatted(number, word(random), word(random)));
    }

    private void cases(ZipOutputStream zip) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= cases; number++) {
            Random random = new Random(-number);
            ids.add("case-" + number);
            StringBuilder text = new StringBuilder("""
                    ---
                    id: case-%1$d
                    kind: case
                    title: Case %1$d, a %2$s
                    summary: How a %2$s went.
                    type: company-visit
                    level: %3$s
                    side: [%4$s]
                    status: illustrative
                    country: %5$s
                    ---
                    """.formatted(
                            number,
                            word(random),
                            number % 2 == 0 ? "beginner" : "experienced",
                            number % 3 == 0 ? "provider" : "employer",
                            number % 5 == 0 ? "FI" : "EU"));
            for (String section : List.of("context", "goal", "steps", "risks")) {
                text.append("## The ")
                        .append(word(random))
                        .append(" {#")
                        .append(section)
                        .append("}\n\n");
                paragraphs(text, random, "unique" + number);
            }
            put(zip, "cases/en/case-" + number + ".md", text.toString());
        }
        put(zip, "cases/publication.yaml", """
                id: cases
                kind: cases
                version: "9.0"
                date: 2026-11-21
                licence: CC BY 4.0
                languages: [en]
                title: {en: Cases}
                summary: {en: "Cases for measuring."}
                notes: {en: "Many cases."}
                documents: [%s]
                """.formatted(String.join(", ", ids)));
    }

    private static void paragraphs(StringBuilder text, Random random, String unique) {
        for (int sentence = 0; sentence < 8; sentence++) {
            text.append("The ").append(word(random)).append(" asks the ").append(word(random));
            text.append(" for a ").append(word(random)).append(" before the ").append(word(random));
            text.append(sentence == 3 ? " of " + unique + ".\n\n" : " begins. ");
        }
        text.append("\n\n");
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private interface Content {
        void writeTo(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            content.writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
