package eu.vipatwork.content.id;

import java.util.List;
import java.util.Optional;

/**
 * The xAPI activity id of a part of a course: {@code urn:vipatwork:unit:intermediary:broker-role}. It is the same on
 * every server, in every release and language (xAPI 1.0.3, Data, 4.1.4.1), so it contains no host; {@code moreInfo}
 * holds the web address.
 *
 * @param path the course's id, then the ids below it
 */
public record ActivityIri(Kind kind, List<String> path) {

    private static final String PREFIX = "urn:vipatwork:";

    /** The kinds of activities. */
    public enum Kind {
        COURSE("course", 1),
        BLOCK("block", 2),
        UNIT("unit", 2),
        SECTION("section", 3),
        QUESTION("question", 3);

        private final String word;
        private final int depth;

        Kind(String word, int depth) {
            this.word = word;
            this.depth = depth;
        }
    }

    public ActivityIri {
        path = List.copyOf(path);
    }

    public static ActivityIri of(CourseId course) {
        return new ActivityIri(Kind.COURSE, List.of(course.value()));
    }

    public static ActivityIri block(CourseId course, String block) {
        return new ActivityIri(Kind.BLOCK, List.of(course.value(), block));
    }

    public static ActivityIri of(CourseId course, UnitId unit) {
        return new ActivityIri(Kind.UNIT, List.of(course.value(), unit.value()));
    }

    public static ActivityIri section(CourseId course, UnitId unit, String section) {
        return new ActivityIri(Kind.SECTION, List.of(course.value(), unit.value(), section));
    }

    public static ActivityIri of(CourseId course, UnitId unit, QuestionId question) {
        return new ActivityIri(Kind.QUESTION, List.of(course.value(), unit.value(), question.value()));
    }

    /** Parses an activity id; empty when it does not belong to this product. */
    public static Optional<ActivityIri> read(String iri) {
        if (!iri.startsWith(PREFIX)) {
            return Optional.empty();
        }
        List<String> parts = List.of(iri.substring(PREFIX.length()).split(":", -1));
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(parts.get(0)) && parts.size() == kind.depth + 1) {
                ActivityIri found = new ActivityIri(kind, parts.subList(1, parts.size()));
                return found.hasValidNames() ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Every sender of statements can write an activity id. */
    private boolean hasValidNames() {
        return Slug.valid(path.get(0)) && (kind == Kind.COURSE || kind == Kind.BLOCK || Slug.valid(path.get(1)));
    }

    public CourseId course() {
        return new CourseId(path.get(0));
    }

    /** The unit that this activity is or belongs to; empty for a course or a block. */
    public Optional<UnitId> unit() {
        return kind == Kind.COURSE || kind == Kind.BLOCK ? Optional.empty() : Optional.of(new UnitId(path.get(1)));
    }

    @Override
    public String toString() {
        return PREFIX + kind.word + ":" + String.join(":", path);
    }
}
