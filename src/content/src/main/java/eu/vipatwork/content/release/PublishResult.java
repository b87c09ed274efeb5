package eu.vipatwork.content.release;

import java.util.List;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.source.Fault;

/** The result of publishing or rolling back. */
public sealed interface PublishResult {

    record Published(ReleaseId release) implements PublishResult {}

    /** The new release would have faults; nothing changed. */
    record Refused(List<Fault> faults) implements PublishResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The version is malformed, or not higher than all existing ones. */
    record VersionRefused() implements PublishResult {}

    /** There is no approved draft. */
    record NothingApproved() implements PublishResult {}

    /** There is no such release. */
    record Unknown() implements PublishResult {}
}
