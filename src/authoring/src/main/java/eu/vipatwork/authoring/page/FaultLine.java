package eu.vipatwork.authoring.page;

import java.util.List;
import java.util.Locale;

import eu.vipatwork.content.source.Fault;

/**
 * A fault as a page shows it.
 *
 * @param reason a sentence in the language of the interface
 */
public record FaultLine(String file, int line, String reason) {

    static List<FaultLine> of(List<Fault> faults, Locale language) {
        return faults.stream()
                .map(fault -> new FaultLine(fault.file(), fault.line(), fault.reason(language)))
                .toList();
    }
}
