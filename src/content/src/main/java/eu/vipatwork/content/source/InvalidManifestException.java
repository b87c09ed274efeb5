package eu.vipatwork.content.source;

import java.util.List;

/** A text is not a manifest, or the manifest has faults. */
public final class InvalidManifestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public InvalidManifestException(List<Fault> faults) {
        super(faults.get(0).toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
