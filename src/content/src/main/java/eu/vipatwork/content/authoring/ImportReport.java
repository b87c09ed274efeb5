package eu.vipatwork.content.authoring;

import java.util.List;

import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.source.Fault;

/**
 * The result of an import.
 *
 * @param added new releases
 * @param unchanged releases that existed with the same content
 */
public record ImportReport(List<ReleaseId> added, List<ReleaseId> unchanged, List<Refusal> refused) {

    /**
     * A publication that was left out.
     *
     * @param sentence why, in one sentence
     * @param faults in its files, if they are the reason
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
