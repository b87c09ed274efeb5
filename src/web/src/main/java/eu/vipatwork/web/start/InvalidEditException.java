package eu.vipatwork.web.start;

import java.util.List;
import java.util.stream.Collectors;

import eu.vipatwork.content.source.Fault;

/** A document in the source tree violates its format; in developers' mode only. */
public class InvalidEditException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    InvalidEditException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
}
