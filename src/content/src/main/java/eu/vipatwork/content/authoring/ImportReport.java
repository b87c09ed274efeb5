package eu.vipatwork.content.authoring;

import java.util.List;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.source.Fault;

/**
 * What an import did.
 *
 * @param added releases that the database had not seen
 * @param unchanged releases that it had
 */
public record ImportReport(List<ReleaseId> added, List<ReleaseId> unchanged, List<Refusal> refused) {

    /**
     * A publication that was left out.
     *
     * @param sentence why, in one sentence
     * @param faults in its files, if that is why
     */
    public record Refusal(String folder, String sentence, List<Fault> faults) {

        public Refusal {
            faults = List.copyOf(faults);
        }
    }

    public ImportReport {
        added = List.copyOf(added);
        unchanged = List.copyOf(unchanged);
        refused = List.copyOf(refused);
    }
}
