package eu.vipatwork.learning.statement;

import java.util.Locale;

/** The verbs of the statements: those of cmi5 (9.3) and four more of the ADL vocabulary. */
public enum LearningVerb {
    REGISTERED("http://adlnet.gov/expapi/verbs/registered", false),
    LAUNCHED("http://adlnet.gov/expapi/verbs/launched", true),
    INITIALIZED("http://adlnet.gov/expapi/verbs/initialized", true),
    EXPERIENCED("http://adlnet.gov/expapi/verbs/experienced", false),
    ANSWERED("http://adlnet.gov/expapi/verbs/answered", false),
    SCORED("http://adlnet.gov/expapi/verbs/scored", false),
    COMPLETED("http://adlnet.gov/expapi/verbs/completed", true),
    PASSED("http://adlnet.gov/expapi/verbs/passed", true),
    FAILED("http://adlnet.gov/expapi/verbs/failed", true),
    TERMINATED("http://adlnet.gov/expapi/verbs/terminated", true),
    ABANDONED("https://w3id.org/xapi/adl/verbs/abandoned", true),
    SATISFIED("https://w3id.org/xapi/adl/verbs/satisfied", true);

    private final String iri;
    private final boolean cmi5;

    LearningVerb(String iri, boolean cmi5) {
        this.iri = iri;
        this.cmi5 = cmi5;
    }

    String iri() {
        return iri;
    }

    /** Whether it is a verb of cmi5, so that its statements carry the category of cmi5 (9.6.2.1). */
    boolean cmi5() {
        return cmi5;
    }

    /** Whether its statements carry the category moveOn (cmi5 9.6.2.3). */
    boolean moveOn() {
        return this == COMPLETED || this == PASSED || this == FAILED;
    }

    /** The display text. */
    String display() {
        return name().toLowerCase(Locale.ROOT);
    }
}
