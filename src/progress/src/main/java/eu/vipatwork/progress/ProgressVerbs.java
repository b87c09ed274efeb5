package eu.vipatwork.progress;

/** The verbs that change progress: those of cmi5 (9.3) and four more of the ADL vocabulary. */
final class ProgressVerbs {

    static final String REGISTERED = "http://adlnet.gov/expapi/verbs/registered";
    static final String INITIALIZED = "http://adlnet.gov/expapi/verbs/initialized";
    static final String ANSWERED = "http://adlnet.gov/expapi/verbs/answered";
    static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    static final String PASSED = "http://adlnet.gov/expapi/verbs/passed";
    static final String FAILED = "http://adlnet.gov/expapi/verbs/failed";
    static final String SCORED = "http://adlnet.gov/expapi/verbs/scored";
    static final String TERMINATED = "http://adlnet.gov/expapi/verbs/terminated";
    static final String ABANDONED = "https://w3id.org/xapi/adl/verbs/abandoned";
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    static final String SATISFIED = "https://w3id.org/xapi/adl/verbs/satisfied";

    private ProgressVerbs() {}
}
