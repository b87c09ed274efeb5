package eu.vipatwork.content.release;

import java.util.List;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.source.Fault;

/** What came of publishing. */
public sealed interface PublishResult {

    record Published(ReleaseId release) implements PublishResult {}

    /** What would be released has faults; nothing changed. */
    record Refused(List<Fault> faults) implements PublishResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The version is no version, or not larger than those there are. */
    record VersionRefused() implements PublishResult {}

    /** There is no approved draft. */
    record NothingApproved() implements PublishResult {}

    /** There is no such release. */
    record Unknown() implements PublishResult {}
}
