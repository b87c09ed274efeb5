package eu.vipatwork.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import eu.vipatwork.xapi.statement.Formats;

/** The verbs that pages have a sentence for: those of ADL and cmi5, and {@code viewed}, which Moodle sends. */
public final class VerbNames {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String CMI5 = "https://w3id.org/xapi/adl/verbs/";

    private static final Map<String, String> IRIS = new TreeMap<>();

    static {
        for (String word : List.of(
                "answered",
                "asked",
                "attempted",
                "attended",
                "commented",
                "completed",
                "exited",
                "experienced",
                "failed",
                "imported",
                "initialized",
                "interacted",
                "launched",
                "mastered",
                "passed",
                "preferred",
                "progressed",
                "registered",
                "responded",
                "resumed",
                "scored",
                "shared",
                "suspended",
                "terminated",
                "voided")) {
            IRIS.put(word, ADL + word);
        }
        for (String word : List.of("abandoned", "satisfied", "waived")) {
            IRIS.put(word, CMI5 + word);
        }
        IRIS.put("viewed", "http://id.tincanapi.com/verb/viewed");
    }

    private VerbNames() {}

    /** The short words of all these verbs, in alphabetical order. */
    public static List<String> words() {
        return List.copyOf(IRIS.keySet());
    }

    /** The short word of a verb; empty for other verbs. */
    public static Optional<String> word(String iri) {
        String last = lastPart(iri);
        return Optional.of(last).filter(word -> iri.equals(IRIS.get(word)));
    }

    /** The IRI of a verb, from its short word or the IRI itself; empty for other text. */
    static Optional<String> iri(String text) {
        return Optional.ofNullable(IRIS.get(text)).or(() -> Optional.of(text).filter(Formats::isIri));
    }

    /** The part after the last slash, hash or colon of an IRI, or all of it. */
    public static String lastPart(String iri) {
        int cut = Math.max(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')), iri.lastIndexOf(':'));
        return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
    }
}
