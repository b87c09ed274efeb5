package eu.vipatwork.content;

import java.util.List;

/** What came of publishing. */
public sealed interface Publishing {

    record Published(ReleaseId release) implements Publishing {}

    /** What would be released has faults; nothing changed. */
    record Refused(List<Fault> faults) implements Publishing {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The version is no version, or not larger than those there are. */
    record VersionRefused() implements Publishing {}

    /** There is no approved draft. */
    record NothingApproved() implements Publishing {}

    /** There is no such release. */
    record Unknown() implements Publishing {}
}
