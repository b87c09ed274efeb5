package eu.vipatwork.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Statements as a learning platform sends them (cmi5, about 1.2 KB): of a thousand learners, a hundred units, ten verbs
 * and one category. These numbers are fixed, so in a store ten times as large each learner, unit and verb has ten times
 * as many statements.
 */
final class SampleStatements {

    private static final int LEARNERS = 1_000;
    private static final int UNITS = 100;
    private static final int UNITS_OF_COURSE = 5;
    private static final long SEED = 42;
    private static final String PLATFORM = "https://lms.example.org";
    private static final List<String> VERBS = List.of(
            "initialized",
            "launched",
            "completed",
            "passed",
            "failed",
            "answered",
            "experienced",
            "interacted",
            "progressed",
            "terminated");

    private final UUID[] registrations = new UUID[LEARNERS];

    SampleStatements() {
        Random random = new Random(SEED);
        for (int learner = 0; learner < LEARNERS; learner++) {
            byte[] name = new byte[16];
            random.nextBytes(name);
            registrations[learner] = UUID.nameUUIDFromBytes(name);
        }
    }

    /**
     * One statement.
     *
     * @param keys its search keys
     */
    record Sample(UUID id, String json, List<String> keys) {}

    /** A new random statement. */
    Sample next(SplittableRandom random) {
        int learner = random.nextInt(LEARNERS);
        int unit = random.nextInt(UNITS);
        String verb = verb(random.nextInt(VERBS.size()));
        UUID id = new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
        int score = random.nextInt(101);
        String json = """
                {"id":"%s","timestamp":"%s",\
                "actor":{"objectType":"Agent","account":{"homePage":"%s","name":"learner-%d"},"name":"Learner %d"},\
                "verb":{"id":"%s","display":{"en-US":"%s"}},\
                "object":{"objectType":"Activity","id":"%s","definition":{"type":"http://adlnet.gov/expapi/activities/lesson",\
                "name":{"en-US":"Unit %d"},"description":{"en-US":"A lesson on safe working practice with short exercises and a \
                closing check of understanding."}}},\
                "result":{"success":%b,"completion":true,"duration":"PT%dS","score":{"scaled":%s,"raw":%d,"min":0,"max":100}},\
                "context":{"registration":"%s","platform":"Example","language":"en-US","contextActivities":{\
                "parent":[{"id":"%s"}],"category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"}]},\
                "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"s-%x"}}}""".formatted(
                        id,
                        java.time.Instant.now(),
                        PLATFORM,
                        learner,
                        learner,
                        verb,
                        verb.substring(verb.lastIndexOf('/') + 1),
                        unit(unit),
                        unit,
                        score > 50,
                        30 + random.nextInt(900),
                        score / 100.0,
                        score,
                        registrations[learner],
                        course(unit),
                        random.nextLong());
        List<String> keys = List.of(
                "learner " + learner,
                verb,
                learner + " " + verb,
                unit(unit),
                course(unit),
                "category",
                registrations[learner].toString(),
                "authority");
        return new Sample(id, json, keys);
    }

    String agent(SplittableRandom random) {
        return "{\"account\":{\"homePage\":\"" + PLATFORM + "\",\"name\":\"learner-" + random.nextInt(LEARNERS)
                + "\"}}";
    }

    String verb(SplittableRandom random) {
        return verb(random.nextInt(VERBS.size()));
    }

    /** A course, which is the parent of its units. */
    String course(SplittableRandom random) {
        return course(random.nextInt(UNITS));
    }

    UUID registration(SplittableRandom random) {
        return registrations[random.nextInt(LEARNERS)];
    }

    private static String verb(int number) {
        return "http://adlnet.gov/expapi/verbs/" + VERBS.get(number);
    }

    private static String unit(int number) {
        return course(number) + "/units/" + number;
    }

    private static String course(int unit) {
        return PLATFORM + "/courses/" + unit / UNITS_OF_COURSE;
    }

    /** The sample's JSON with this attachment. */
    String with(Sample sample, byte[] file) {
        return sample.json().substring(0, sample.json().length() - 1) + """
                ,"attachments":[{"usageType":"https://lms.example.org/file","display":{"en-US":"Work"},\
                "contentType":"application/octet-stream","length":%d,"sha2":"%s"}]}""".formatted(file.length, sha2(file));
    }

    /** The multipart part with the file, boundary {@code b}. */
    static byte[] part(byte[] file) {
        byte[] head = bytes("\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n"
                + "X-Experience-API-Hash: " + sha2(file) + "\r\n\r\n");
        byte[] part = Arrays.copyOf(head, head.length + file.length);
        System.arraycopy(file, 0, part, head.length, file.length);
        return part;
    }

    private static String sha2(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
